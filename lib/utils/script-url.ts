/** Browsers ignore these characters before a URL and inside its scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const IGNORED = /[\u0000-\u0020\u007f-\u00a0]/g;
const SCRIPT = /^(?:javascript|vbscript):/i;
const DOCUMENT = /^data:(?!image\/(?!svg)|font\/|audio\/|video\/)/i;

export function isScriptUrl(url: string): boolean {
	return SCRIPT.test(url.replace(IGNORED, ""));
}

/** Tells whether a URL contains a document, which can have scripts. */
export function isDocumentUrl(url: string): boolean {
	return DOCUMENT.test(url.replace(IGNORED, ""));
}
