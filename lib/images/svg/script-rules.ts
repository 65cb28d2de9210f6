import { isDocumentUrl, isScriptUrl } from "@/lib/utils/script-url";

/** Elements whose text is script: https://www.w3.org/TR/SVGTiny12/script.html */
const SCRIPTS = new Set(["script", "handler", "listener"]);
const OF_FRAMES = new Set(["src", "data"]);
/** Attributes with text for people, which may begin like a URL. */
const WORDS = /^(?:aria-.+|alt|content|label|title)$/;
/** Matches `<?xml-stylesheet …?>` for a style sheet of CSS, without other attributes that could hide another type. */
const CSS_REFERENCE =
	/^(?=.*\btype=)(?:\s*(?:type=(?:"text\/css"|'text\/css')|(?:href|media|title|charset|alternate)=(?:"[^"<&]*"|'[^'<&]*'))(?=\s|$))+$/;

/** Removes a prefix, as `svg:script` is a `script` too. */
function localName(name: string): string {
	return (name.split(":").pop() ?? "").toLowerCase();
}

export function isScript(name: string): boolean {
	return SCRIPTS.has(localName(name));
}

/**
 * Tells whether an attribute would run something: an event handler, a document for a frame, or a script URL, also among the values of an
 * animation, which may be URLs.
 */
export function isScripted(name: string, value: string): boolean {
	const local = localName(name);
	if (local.startsWith("on") || local === "srcdoc") return true;
	if (WORDS.test(local)) return false;
	return value.split(";").some(isScriptUrl) || (OF_FRAMES.has(local) && isDocumentUrl(value));
}

/** Tells CSS from XSLT, which can write scripts. */
export function isCssReference(attributes: string): boolean {
	return CSS_REFERENCE.test(attributes.trim());
}
