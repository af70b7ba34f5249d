/** The cookie that keeps the language a browser has chosen. */
export const localeCookieName = 'locale';
