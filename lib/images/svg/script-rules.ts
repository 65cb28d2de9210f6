/** Elements whose text is script: https://www.w3.org/TR/SVGTiny12/script.html */
const SCRIPTS = new Set(["script", "handler", "listener"]);
/** URLs that run what follows their scheme. */
const RUNS = /^(?:javascript|vbscript):/i;
/** URLs that contain a document for a frame. */
const CARRIES = /^data:(?!image\/(?!svg)|font\/|audio\/|video\/)/i;
const OF_FRAMES = new Set(["src", "data"]);
/** Attributes with text for people, which may begin like a URL. */
const WORDS = /^(?:aria-.+|alt|content|label|title)$/;
/** Browsers ignore these characters before a URL and inside its scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const OVERLOOKED = /[\u0000-\u0020\u007f-\u00a0]/g;

/** Removes the prefix of a name: `svg:script` is a `script` too. */
function localName(name: string): string {
	return (name.split(":").pop() ?? "").toLowerCase();
}

/** Tells whether an element's text is script. */
export function isScript(name: string): boolean {
	return SCRIPTS.has(localName(name));
}

/**
 * Tells whether an attribute would run something: an event handler, a document for a frame, or a script URL, also
 * among the values of an animation, which may be URLs.
 */
export function isScripted(name: string, value: string): boolean {
	const local = localName(name);
	if (local.startsWith("on") || local === "srcdoc") return true;
	if (WORDS.test(local)) return false;
	const addresses = value.split(";").map((part) => part.replace(OVERLOOKED, ""));
	return addresses.some((address) => RUNS.test(address) || (OF_FRAMES.has(local) && CARRIES.test(address)));
}
