import type {CommentToolMessages} from '../../messages/comment-tools.js';

/** Indonesian. */
export const id: CommentToolMessages = {
  toolsFor: (name) => `Lainnya, komentar ${name}`,
  copyLink: 'Salin tautan',
  copied: 'Tautan tersalin.',
  copyByHand: 'Salinlah tautan ini:',
  original: 'Buka di tempat asalnya',

  edit: 'Ubah',
  editOf: (name) => `Ubah komentar ${name}`,
  editLabel: 'Ubah komentar Anda',
  save: 'Simpan',
  saving: 'Menyimpan…',
  saved: 'Perubahan Anda tersimpan.',
  cancel: 'Batal',

  remove: 'Hapus',
  removeOf: (name) => `Hapus komentar ${name}`,
  removeQuestion: 'Hapus komentar Anda?',
  removeNote: 'Tidak dapat dibatalkan. Balasannya tetap ada.',
  removeYes: 'Ya, hapus',
  removeNo: 'Jangan',
  removing: 'Menghapus…',
  removed: 'Komentar Anda terhapus.',

  report: 'Laporkan',
  reportOf: (name) => `Laporkan komentar ${name}`,
  reportReason: 'Apa yang salah dengan komentar ini?',
  reasonSpam: 'Iklan atau spam',
  reasonAbuse: 'Hinaan, ancaman, atau kebencian',
  reasonFalse: 'Informasi yang tidak benar',
  reasonIllegal: 'Melanggar hukum',
  reasonOther: 'Lainnya',
  reportDetails: 'Apa yang perlu diketahui redaksi? (opsional)',
  reportSend: 'Kirim laporan',
  reporting: 'Mengirim…',
  reported: 'Terima kasih. Laporan Anda sampai di redaksi.',
  needReason: 'Pilihlah apa yang salah.',

  mute: (name) => `Bisukan ${name}`,
  muted: (name) => `Komentar ${name} disembunyikan di perangkat ini.`,

  signIn: 'Masuk',
  signingIn: 'Sedang masuk…',
  signedInAs: 'Masuk sebagai',
  signOut: 'Keluar',
  signedOut: 'Anda sudah keluar.',
  signInBlocked:
    'Peramban Anda tidak membuka jendela untuk masuk. Izinkan, lalu coba lagi.',
};
