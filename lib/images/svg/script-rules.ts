/** Elements whose text is script: https://www.w3.org/TR/SVGTiny12/script.html */
const SCRIPTS = new Set(["script", "handler", "listener"]);
/** Addresses that run what follows their scheme. */
const RUNS = /^(?:javascript|vbscript):/i;
/** Addresses that carry a document for a frame in themselves. */
const CARRIES = /^data:(?!image\/(?!svg)|font\/|audio\/|video\/)/i;
const OF_FRAMES = new Set(["src", "data"]);
/** Words for people, which may begin like an address. */
const WORDS = /^(?:aria-.+|alt|content|label|title)$/;
/** Browsers overlook these in front of an address and inside its scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const OVERLOOKED = /[\u0000-\u0020\u007f-\u00a0]/g;

/** A name without its prefix: `svg:script` is a `script` as well. */
function localName(name: string): string {
	return (name.split(":").pop() ?? "").toLowerCase();
}

/** Whether an element is script. */
export function isScript(name: string): boolean {
	return SCRIPTS.has(localName(name));
}

/**
 * Whether an attribute would run something: an event's, a document for a frame, or an address that is script, also
 * among the values of an animation, which may be those of an address.
 */
export function isScripted(name: string, value: string): boolean {
	const local = localName(name);
	if (local.startsWith("on") || local === "srcdoc") return true;
	if (WORDS.test(local)) return false;
	const addresses = value.split(";").map((part) => part.replace(OVERLOOKED, ""));
	return addresses.some((address) => RUNS.test(address) || (OF_FRAMES.has(local) && CARRIES.test(address)));
}
