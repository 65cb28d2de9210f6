/** The blog's own icon, the mark of `components/layout/logo.tsx`, for owners who have none. */
export const DEFAULT_ICON =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#c2542f" fill-rule="evenodd" d="M2 2l6 3 6-3v10l-6 3-6-3zm7.5 3.9v6.6l3-1.5V4.4z"/></svg>\n';
