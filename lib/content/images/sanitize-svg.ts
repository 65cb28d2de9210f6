import { readFile, stat } from "node:fs/promises";
import sax from "sax";
import type { ContentSource } from "@/lib/content/source/content-source";
import { type Xml, x } from "@/lib/utils/xml";
import { extensionOf } from "./formats";
import { hasTooManyCopies } from "./svg-copies";
import { ATTRIBUTES, ELEMENTS } from "./svg-names";

/** An element of SVG. Its children are elements and text. */
export interface SvgElement {
	name: string;
	attributes: Record<string, string>;
	children: (SvgElement | string)[];
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XHTML = "http://www.w3.org/1999/xhtml";
const PREFIXES: Record<string, string> = { "": "", [XLINK]: "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:" };
/** Levels of elements, as parsers of XML allow. */
const MAX_DEPTH = 256;

const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/;
/** Drawing programs name their namespaces by entities. A longer text could be repeated until it fills the memory. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]{0,300})"|'([^'<&%]{0,300})')\s*>/g;
const ENTITY_USE = /&([\w.-]+);/g;
/** In characters. Old drawings have the styles of all their shapes as entities. */
const MAX_ENTITY_TEXT = 4_000_000;

/** Matches attributes for people, for style sheets, and of XML. */
const OTHER_ATTRIBUTE = /^(?:aria|data)-[\w-]+$|^xml:(?:lang|space)$/;
const ADDRESS = /^(?:xlink:)?href$/;
/** The addresses of links, relative or of HTTP, mail and telephone, and of images in the file itself. Others lead to a part of the drawing. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
	a: /^(?:https?:|mailto:|tel:|[^:]*(?:[/?#]|$))/i,
	image: /^(?:#|data:)/i,
	feImage: /^(?:#|data:)/i,
};

/** Matches values in CSS that load other files. */
const OTHER_FILE = /(?:image-set|cross-fade|image|src)\([^)]*\)?|url\((?!\s*(?:["']\s*)?(?:#|data:))[^)]*\)?/gi;
const IMPORT = /@import\s*(?:url\([^)]*\)|"[^"]*"|'[^']*')?[^;]*;?/gi;
/** https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
const ESCAPE = /\\(?:([\da-f]{1,6})(?:\r\n|[ \t\n\r\f])?|([^\n\r\f]))/gi;

/** The element with HTML, of which only the text stays. */
const LABEL = "foreignObject";
const BOX = ["x", "y", "width", "height"];
/** In pixels, of the default font. */
const MEAN_CHARACTER = 7;
const MAX_LINE = 1000;
const LINE = /^(?:.*:)?(?:br|p|div|li|tr|h[1-6]|pre)$/i;

/** Thrown for an SVG that can't be parsed as a browser would. */
export class UnreadableSvg extends Error {}

/** Reads a static file as readers get it: an SVG with only what draws, others unchanged. */
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

/** Rewrites an SVG file with only what draws. Throws {@link UnreadableSvg}. */
export function sanitizeSvgBytes(bytes: Buffer): Buffer {
	const text = decode(bytes);
	const { root } = parseSvg(text);
	const attributes = { xmlns: SVG, ...(text.includes(XLINK) && { "xmlns:xlink": XLINK }), ...root.attributes };
	const { xml } = rejectTooLong(() => writeSvg({ ...root, attributes }));
	return Buffer.from(xml + (text.endsWith("\n") ? "\n" : ""));
}

/** Lists what an SVG file loses, in the words of a message, or returns why it can't be read. */
export async function checkSvg(source: ContentSource, file: string): Promise<{ leftOut: string[]; problem?: string }> {
	const bytes = await readFile(source.filePath(file)).catch(() => Buffer.of());
	try {
		return { leftOut: [...parseSvg(decode(bytes)).leftOut] };
	} catch (error) {
		if (error instanceof UnreadableSvg) return { leftOut: [], problem: error.message };
		throw error;
	}
}

/** https://www.w3.org/TR/xml/#charencoding */
function decode(bytes: Buffer): string {
	const label = encodingOf(bytes);
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
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

export function writeSvg({ name, attributes, children }: SvgElement): Xml {
	const content = children.map((child) => (typeof child === "string" ? child : writeSvg(child)));
	return x(name, attributes, content);
}

/**
 * Parses an SVG and keeps what draws, by the lists of `svg-names.ts`. `leftOut` names the rest, as far as it could be seen or do
 * something. Throws {@link UnreadableSvg} for text that isn't well-formed XML.
 */
export function parseSvg(svg: string): { root: SvgElement; leftOut: ReadonlySet<string> } {
	const document: SvgElement = { name: "", attributes: {}, children: [] };
	/** The open elements; `undefined` for one that is left out. */
	const open: (SvgElement | undefined)[] = [document];
	const leftOut = new Set<string>();
	const parser = sax.parser(true, { xmlns: true, strictEntities: true } as sax.SAXOptions);
	parser.onerror = (error) => fail(parser, error.message.split("\n")[0] ?? "");
	parser.ondoctype = (doctype) => {
		const declared = [...doctype.matchAll(ENTITY)].map(([, name, double, single]) => [name, double ?? single]);
		// The first declaration counts: https://www.w3.org/TR/xml/#sec-entity-decl
		parser.ENTITIES = Object.setPrototypeOf(Object.fromEntries(declared.reverse()), parser.ENTITIES);
		if (countEntityText(svg, parser.ENTITIES) > MAX_ENTITY_TEXT)
			fail(parser, `its entities expand to more than ${MAX_ENTITY_TEXT / 1e6} million characters`);
	};
	parser.onprocessinginstruction = ({ name }) => {
		if (name === "xml-stylesheet") leftOut.add("the style sheet of another file");
	};
	parser.onopentag = (tag) => {
		const parent = open.at(-1);
		const element = parent && createElement(tag as sax.QualifiedTag, parent, leftOut);
		if (element && element !== parent) parent?.children.push(element);
		if (open.push(element) > MAX_DEPTH) fail(parser, `it has more than ${MAX_DEPTH} levels of elements`);
	};
	parser.ontext = (text) => open.at(-1)?.children.push(text);
	parser.oncdata = parser.ontext;
	parser.onclosetag = (name) => {
		const [element, parent] = [open.pop(), open.at(-1)];
		if (!element) return;
		if (element === parent) element.children.push(LINE.test(name) ? "\0" : "");
		else if (element.name === "style") element.children = [cleanCss(element.children.join(""), leftOut)];
		else if (element.name !== LABEL) element.children = replaceLabels(element);
	};
	rejectTooLong(() => parser.write(svg).close());
	const root = document.children.find((child) => typeof child !== "string");
	if (root?.name !== "svg") return fail(parser, "its first element is not `svg`");
	if (hasTooManyCopies(root))
		throw new UnreadableSvg("its elements repeat others too often, or without end, such as by `use`");
	return { root, leftOut };
}

function countEntityText(svg: string, entities: Readonly<Record<string, string>>): number {
	let length = 0;
	// The parser also finds a name in lower case.
	for (const [, name = ""] of svg.matchAll(ENTITY_USE))
		length += (entities[name] ?? entities[name.toLowerCase()] ?? "").length;
	return length;
}

/** Runs a step that could make a string longer than JavaScript allows. */
function rejectTooLong<Result>(step: () => Result): Result {
	try {
		return step();
	} catch (error) {
		throw error instanceof RangeError ? new UnreadableSvg("it is too long") : error;
	}
}

/** Returns the parent for HTML in an SVG, and `undefined` for what isn't part of a drawing. */
function createElement(
	{ uri, local, attributes }: sax.QualifiedTag,
	parent: SvgElement,
	leftOut: Set<string>,
): SvgElement | undefined {
	const isHtml = uri === XHTML || parent.name === LABEL;
	// Drawing programs keep their own data in other namespaces.
	if (!["", SVG, XHTML].includes(uri) || local === "metadata") return undefined;
	if (isHtml || !(ELEMENTS.has(local) || local === LABEL)) {
		leftOut.add(isHtml ? "HTML" : `\`${local}\``);
		if (parent.name !== LABEL || /^(?:script|style|head|title)$/i.test(local)) return undefined;
		parent.children.push(LINE.test(local) ? "\0" : "");
		return parent;
	}
	const element: SvgElement = { name: local, attributes: {}, children: [] };
	for (const attribute of Object.values(attributes)) {
		const name = `${PREFIXES[attribute.uri] ?? ":"}${attribute.local}`;
		const { value } = attribute;
		const isAllowed = ADDRESS.test(name) ? (ADDRESSES[local] ?? /^#/).test(value.trim()) : OTHER_ATTRIBUTE.test(name);
		if (ATTRIBUTES.has(name)) element.attributes[name] = cleanCss(value, leftOut);
		else if (isAllowed) element.attributes[name] = value;
		else if (ADDRESS.test(name) || name.startsWith("on")) leftOut.add(`\`${name}\` of \`${local}\``);
	}
	const { attributeName = "" } = element.attributes;
	if (!/^(?:animate(?!Motion)|set$)/.test(local) || ATTRIBUTES.has(attributeName)) return element;
	leftOut.add(`the animation of \`${attributeName}\``);
	return undefined;
}

/** Removes what would load other files from a style sheet, or from the value of an attribute. */
function cleanCss(css: string, leftOut: Set<string>): string {
	const readable = unescapeNames(css);
	const clean = readable.replace(IMPORT, " ").replace(OTHER_FILE, "none");
	if (clean !== readable) leftOut.add("addresses in styles");
	return clean;
}

/** Writes escaped letters, by which a name could be hidden, as they are, and ends other codes so that none of these continues them. */
function unescapeNames(css: string): string {
	return css.replace(ESCAPE, (sequence: string, code: string | undefined, other = "") => {
		const character = code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff)) : other;
		if (/^[a-z@-]$/i.test(character)) return character;
		return code ? `\\${code} ` : sequence;
	});
}

/** Writes the text of HTML into that which a `switch` has in its place, often cut short, or in the middle of its box. */
function replaceLabels({ name, children }: SvgElement): SvgElement["children"] {
	const elements = children.filter((child) => typeof child !== "string");
	const inPlace = name === "switch" ? elements.find((child) => child.name === "text") : undefined;
	return children.flatMap((child) => {
		if (typeof child === "string" || child.name !== LABEL) return [child];
		const [x = 0, y = 0, width = 0, height = 0] = BOX.map((side) => Number(child.attributes[side] ?? 0));
		const middle = { x: `${x + width / 2}`, y: `${y + height / 2}`, "text-anchor": "middle" };
		const text = inPlace ?? { name: "text", attributes: middle, children: [] };
		const longest = Math.min(Math.ceil(width / MEAN_CHARACTER) || MAX_LINE, MAX_LINE);
		const fitting = new RegExp(`.{1,${longest}}(?:\\s|$)|\\S+`, "g");
		// It may be a list with a place for each character. The first one counts.
		const [start = "0"] = text.attributes.x?.match(/[^\s,]{1,30}/) ?? [];
		const parts = child.children.join("").replace(/\s+/g, " ").split("\0");
		const lines = parts.flatMap((part) => part.trim().match(fitting) ?? []);
		const tspans = lines.map((line, index) => {
			const dy = index > 0 ? 1.2 : (inPlace ? 0 : 0.35) - (lines.length - 1) * 0.6;
			const attributes = { x: start, dy: `${dy}em` };
			return { name: "tspan", attributes, children: [line.trim()] };
		});
		if (lines.length > 0) text.children = tspans;
		return inPlace || lines.length === 0 || !(width > 0) ? [] : [text];
	});
}

function fail(parser: sax.SAXParser, reason: string): never {
	throw new UnreadableSvg(`it isn't well-formed at line ${parser.line + 1}: ${reason.replace(/\.?$/, "")}`);
}
