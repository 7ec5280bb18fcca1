import 'kolom/kolom.css';
import type {ReactNode} from 'react';

import {Kolom} from './kolom';

export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="en">
      <body>
        <Kolom />
        {children}
      </body>
    </html>
  );
}
