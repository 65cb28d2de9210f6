import { readFile, stat } from "node:fs/promises";
import sax from "sax";
import type { ContentSource } from "@/lib/content/source/content-source";
import { removeComments } from "@/lib/utils/delimited";
import { applyEdits, type Edit } from "@/lib/utils/edits";
import { isDocumentUrl, isScriptUrl } from "@/lib/utils/url";
import { extensionOf } from "./formats";

/** How often an SVG is searched again for parts that removing has uncovered. */
const MAX_PASSES = 10;

const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/;

type Entities = Readonly<Record<string, string>>;

export const XML_ENTITIES: Entities = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g;

/** Elements whose text is script: https://www.w3.org/TR/SVGTiny12/script.html */
const SCRIPTS = new Set(["script", "handler", "listener"]);
const OF_FRAMES = new Set(["src", "data"]);

/** Attributes with text for people, which may begin like a URL. */
const WORDS = /^(?:aria-.+|alt|content|label|title)$/;

/** Matches `<?xml-stylesheet …?>` for a style sheet of CSS, without other attributes that could hide another type. */
const CSS_REFERENCE =
	/^(?=.*\btype=)(?:\s*(?:type=(?:"text\/css"|'text\/css')|(?:href|media|title|charset|alternate)=(?:"[^"<&]*"|'[^'<&]*'))(?=\s|$))+$/;

/** Thrown for an SVG that can't be parsed as a browser would, so that its scripts can't be found. */
export class UnreadableSvg extends Error {}

/** Reads a static file as readers get it: an SVG without scripts, others unchanged. */
export async function readPublicFile(source: ContentSource, file: string): Promise<Buffer> {
	const bytes = await readFile(source.filePath(file));
	return isSanitized(file) ? sanitizeSvgBytes(bytes) : bytes;
}

export async function publicFileSize(source: ContentSource, file: string): Promise<number> {
	return isSanitized(file) ? (await readPublicFile(source, file)).length : (await stat(source.filePath(file))).size;
}

/** Tells whether readers get a different file from the one on disk. */
export function isSanitized(file: string): boolean {
	return extensionOf(file) === "svg";
}

/** Removes everything from an SVG file that could run as script. Throws {@link UnreadableSvg}. */
export function sanitizeSvgBytes(bytes: Buffer): Buffer {
	const { text, isUtf8 } = decode(bytes);
	const clean = sanitizeSvg(text);
	if (clean === text) return bytes;
	if (!isUtf8) throw new UnreadableSvg("it has scripts, which can be removed only from UTF-8");
	return Buffer.from(clean);
}

/** https://www.w3.org/TR/xml/#charencoding */
function decode(bytes: Buffer): { text: string; isUtf8: boolean } {
	const label = encodingOf(bytes);
	try {
		const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
		return { text: decoder.decode(bytes), isUtf8: decoder.encoding === "utf-8" };
	} catch {
		throw new UnreadableSvg(`its text is not encoded as ${label}`);
	}
}

function encodingOf(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const head = bytes.toString("latin1", 0, 200).replace(/^\u00ef\u00bb\u00bf/, "");
	return DECLARED.exec(head)?.[1] ?? "utf-8";
}

/**
 * Removes everything that could run as script, and leaves the rest unchanged. Throws {@link UnreadableSvg} for text that isn't well-formed
 * XML.
 */
export function sanitizeSvg(svg: string): string {
	let text = svg;
	// Removing may uncover more: the parser skips the second attribute of the same name.
	for (let pass = 0; pass < MAX_PASSES; pass += 1) {
		const clean = applyEdits(text, findCuts(text));
		if (clean === text) return text;
		text = clean;
	}
	throw new UnreadableSvg(`it isn't well-formed: a tag has the same attribute more than ${MAX_PASSES} times`);
}

/** Returns the edits that remove the scripts. */
function findCuts(svg: string): Edit[] {
	const cuts: Edit[] = [];
	const cut = (start: number) => cuts.push({ start, end: parser.position, text: "" });
	const parser = sax.parser(true, { position: true });
	parser.ENTITIES = { ...XML_ENTITIES };
	const tags: { start: number; isScript: boolean }[] = [];
	/** Where the tag's name or the previous attribute ended. */
	let partEnd = 0;
	parser.onerror = (error) => fail(parser, error.message.split("\n")[0] ?? "");
	parser.ondoctype = (doctype) => {
		parser.ENTITIES = readEntities(doctype) ?? fail(parser, "its document type declares more than text entities");
	};
	parser.onprocessinginstruction = ({ name, body }) => {
		if (name === "xml-stylesheet" && !isCssReference(body)) cut(parser.startTagPosition - 1);
	};
	parser.onopentagstart = ({ name }) => {
		tags.push({ start: parser.startTagPosition - 1, isScript: isScript(name) });
		partEnd = parser.position - 1;
	};
	parser.onattribute = ({ name, value }) => {
		if (isScripted(name, value)) cut(partEnd);
		partEnd = parser.position;
	};
	parser.onclosetag = () => {
		const tag = tags.pop();
		if (tag?.isScript) cut(tag.start);
	};
	parser.write(svg).close();
	return cuts;
}

/**
 * Drawing programs name their namespaces by entities. Returns `undefined` if the document type declares anything else, such as entities
 * with markup or default attributes.
 */
export function readEntities(doctype: string): Record<string, string> | undefined {
	const entities = new Map(Object.entries(XML_ENTITIES));
	const subset = doctype.includes("[") ? doctype.slice(doctype.indexOf("[") + 1, doctype.lastIndexOf("]")) : "";
	const rest = removeComments(subset).replace(ENTITY, (_, name: string, double?: string, single?: string) => {
		// The first declaration counts: https://www.w3.org/TR/xml/#sec-entity-decl
		if (!entities.has(name)) entities.set(name, double ?? single ?? "");
		return "";
	});
	return rest.trim() === "" ? Object.fromEntries(entities) : undefined;
}

function isScript(name: string): boolean {
	return SCRIPTS.has(localName(name));
}

/**
 * Tells whether an attribute would run something: an event handler, a document for a frame, or a script URL, also among the values of an
 * animation, which may be URLs.
 */
function isScripted(name: string, value: string): boolean {
	const local = localName(name);
	if (local.startsWith("on") || local === "srcdoc") return true;
	if (WORDS.test(local)) return false;
	return value.split(";").some(isScriptUrl) || (OF_FRAMES.has(local) && isDocumentUrl(value));
}

/** Removes a prefix, as `svg:script` is a `script` too. */
function localName(name: string): string {
	return (name.split(":").pop() ?? "").toLowerCase();
}

/** Tells CSS from XSLT, which can write scripts. */
function isCssReference(attributes: string): boolean {
	return CSS_REFERENCE.test(attributes.trim());
}

function fail(parser: sax.SAXParser, reason: string): never {
	throw new UnreadableSvg(`it isn't well-formed at line ${parser.line + 1}: ${reason.replace(/\.?$/, "")}`);
}
