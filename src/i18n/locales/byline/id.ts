import type {BylineMessages} from '../../messages/byline.js';
import {utcOffset} from '../../publisher-time.js';

/** Indonesian. */
export const id: BylineMessages = {
  bylineRole: (role) =>
    new Map(
      Object.entries({
        writer: 'Penulis',
        editor: 'Redaktur',
        photographer: 'Foto',
        illustrator: 'Ilustrasi',
        translator: 'Penerjemah',
        researcher: 'Riset',
        agency: 'Kantor berita',
      }),
    ).get(role) ?? '',
  bylineTime: (day, hour, minute, zone) => `${day}, ${hour}.${minute} ${zone}`.trim(),
  bylineZone: (offset) =>
    new Map([
      [420, 'WIB'],
      [480, 'WITA'],
      [540, 'WIT'],
    ]).get(offset) ?? utcOffset(offset),
  bylineUpdated: (time) => `Diperbarui ${time}`,
  bylineReadTime: (_minutes, formatted) => `${formatted} menit baca`,
  bylineMade: (how, editors) =>
    ({
      human: 'Diliput, ditulis, dan disunting oleh manusia',
      'ai-assisted': 'Disusun dengan bantuan AI dan diperiksa redaktur',
      'ai-generated': 'Dibuat oleh AI',
    })[how] + (editors ? `; penanggung jawab: ${editors}.` : '.'),
};
