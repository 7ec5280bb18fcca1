import {html, type TemplateResult} from 'lit';

/** As many sections as a newspaper may have, with short and long names. */
export function sections(count: number): string[] {
  const names = [
    'Kota',
    'Dunia',
    'Ekonomi',
    'Pelabuhan',
    'Olahraga',
    'Buku',
    'Ruang Baca',
  ];
  return Array.from({length: count}, (_, index) => {
    const name = names[index % names.length] ?? '';
    return index < names.length
      ? name
      : `${name} ${Math.floor(index / names.length) + 1}`;
  });
}

/** One entry of a section nav. */
export function sectionLink(name: string, current?: string): TemplateResult {
  return name === current
    ? html`<a href="#${name}" aria-current="page">${name}</a>`
    : html`<a href="#${name}">${name}</a>`;
}
