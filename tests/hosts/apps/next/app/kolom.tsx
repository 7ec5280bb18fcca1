'use client';
import 'kolom/all.js';

export function Kolom() {
  return null;
}
