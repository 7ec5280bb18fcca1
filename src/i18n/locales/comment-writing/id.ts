import type {CommentWritingMessages} from '../../messages/comment-writing.js';

/** Indonesian. */
export const id: CommentWritingMessages = {
  slow: 'Masih mengirim. Tulisan Anda tersimpan.',
  checking: 'Memeriksa apakah komentar Anda sampai…',
  unknown: 'Belum diketahui apakah komentar Anda sampai. Tulisan Anda tersimpan.',
  checkAgain: 'Periksa lagi',
  lost: 'Sejauh yang terlihat, komentar Anda tidak sampai. Tulisan Anda tersimpan: silakan kirim lagi.',
  queued:
    'Anda sedang luring. Komentar Anda dikirim begitu Anda daring lagi di halaman ini.',
  ready: 'Komentar Anda sudah dapat dikirim.',
  posted: 'Komentar Anda terkirim.',
  held: 'Komentar Anda sampai dan menunggu moderator.',
  goToComment: 'Lihat komentar Anda',
  restored: 'Tulisan Anda yang lalu kami simpan.',
  otherDraft: 'Anda menulis teks lain di tab lain.',
  useOther: 'Pakai teks itu',
  keepMine: 'Pakai teks ini',
  unsent: 'Anda menulis ini di sini, dan sejauh yang kami ketahui belum terkirim:',
  useAsComment: 'Jadikan komentar',
  discard: 'Hapus',
  memoryOnly:
    'Peramban ini tidak menyimpan apa pun di sini: tulisan Anda hilang bila halaman ditutup.',
  previewed: 'Pratinjau tampil di bawah tulisan Anda.',
  left: (_count, formatted) => `Sisa ${formatted} karakter`,
  tooLong: (_count, formatted) => `Kelebihan ${formatted} karakter`,

  needComment: 'Tulislah sesuatu dahulu.',
  needName: 'Isilah nama Anda.',
  needEmail: 'Isilah alamat surel, misalnya nama@contoh.id.',
  needWebsite: 'Isilah alamat situs web Anda.',
  errorRobot: 'Apakah Anda manusia? Tulisan Anda tersimpan: kirim lagi.',
  errorNudge:
    'Bacalah sekali lagi komentar Anda. Kirim lagi untuk menayangkannya apa adanya.',
  errorElsewhere: 'Komentar ini sedang dikirim dari tab atau formulir lain.',
};
