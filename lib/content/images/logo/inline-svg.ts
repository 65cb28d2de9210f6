import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { parseColor } from "@/lib/utils/color/parse-color";

export interface InlineSvg {
	viewBox: string;
	/** One `<g>`, without anything that could run or that concerns the rest of the page. */
	content: string;
}

/** The supported elements. An SVG with others, such as styles, images or animations, stays a file. */
const ELEMENTS = new Set(
	"svg g path circle ellipse rect line polyline polygon defs symbol use linearGradient radialGradient stop clipPath mask".split(
		" ",
	),
);
const NEEDLESS = /^(title|desc|metadata|sodipodi:.*|inkscape:.*|rdf:.*|namedview)$/i;
const COLORS = ["fill", "stroke", "stopColor", "color"] as const;
const PRESENTATION = new Set(
	"fill fillOpacity fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeMiterLimit strokeDashArray strokeDashOffset strokeOpacity opacity color stopColor stopOpacity clipPath clipRule mask transform vectorEffect paintOrder visibility display".split(
		" ",
	),
);
const GEOMETRY = new Set(
	"d cx cy r rx ry x y x1 y1 x2 y2 fx fy width height points offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits viewBox preserveAspectRatio pathLength".split(
		" ",
	),
);
/** Characters. A larger SVG is better loaded once than repeated in every page. */
const MAX_LENGTH = 6000;

/**
 * Prepares an SVG for pages: parts without a color take that of the text, and so does a drawing in black. Returns `undefined` if it can
 * only be used as an image.
 */
export function inlineSvg(source: string, id: string): InlineSvg | undefined {
	const tree = fromHtml(source.replace(/^[\s\S]*?(?=<svg[\s>])/, ""), { fragment: true });
	const svg = tree.children.find((node): node is Element => node.type === "element" && node.tagName === "svg");
	const viewBox = svg && getViewBox(svg);
	if (!svg || !viewBox || !simplify(svg)) return undefined;
	const { viewBox: _, width, height, x, y, preserveAspectRatio, ...properties } = svg.properties;
	const group: Element = { type: "element", tagName: "g", properties, children: svg.children };
	removeUnusedIds(group, id);
	colorByText(group);
	group.properties = { id, ...group.properties };
	const root: Root = { type: "root", children: [group] };
	const content = toHtml(root, { space: "svg", closeEmptyElements: true, tightSelfClosing: true });
	return content.length > MAX_LENGTH ? undefined : { viewBox, content };
}

function getViewBox({ properties: { viewBox, width, height } }: Element): string | undefined {
	if (typeof viewBox === "string" && /^\s*[-\d.e]+([\s,]+[-\d.e]+){3}\s*$/.test(viewBox)) return viewBox.trim();
	const [w, h] = [width, height].map((side) => Number.parseFloat(String(side)));
	return w && h && !/%/.test(`${width}${height}`) ? `0 0 ${w} ${h}` : undefined;
}

/** Removes all but drawing from an element; returns whether it still looks the same. */
function simplify(element: Element): boolean {
	element.properties = simplifyProperties(element.properties);
	const children: ElementContent[] = [];
	for (const child of element.children) {
		if (child.type !== "element" || NEEDLESS.test(child.tagName)) continue;
		if (!ELEMENTS.has(child.tagName) || !simplify(child)) return false;
		children.push(child);
	}
	element.children = children;
	return true;
}

function simplifyProperties(properties: Element["properties"]): Element["properties"] {
	const kept: Element["properties"] = {};
	for (const [name, value] of Object.entries(properties)) {
		if (PRESENTATION.has(name) || GEOMETRY.has(name) || name === "id") kept[name] = value;
		const isLink = name === "href" || name === "xLinkHref";
		if (isLink && String(value).startsWith("#")) kept.href = String(value);
	}
	// As attributes, declarations need no permission of the page's policy.
	for (const declaration of String(properties.style ?? "").split(";")) {
		const [, property = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^;]+?)\s*$/.exec(declaration) ?? [];
		const name = toPropertyName(property);
		if (PRESENTATION.has(name)) kept[name] = value;
	}
	return kept;
}

/** Converts an attribute such as `stroke-linecap` to a property of the tree, such as `strokeLineCap`. */
function toPropertyName(attribute: string): string {
	const name = attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
	return [...PRESENTATION].find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

function removeUnusedIds(group: Element, prefix: string): void {
	const used = new Set<unknown>();
	const use = (id: string) => {
		used.add(id);
		return `#${prefix}-${id}`;
	};
	visit(group, ({ properties }) => {
		for (const [name, value] of Object.entries(properties)) {
			if (typeof value !== "string" || name === "id") continue;
			if (name === "href") properties[name] = use(value.slice(1));
			else properties[name] = value.replace(/url\(["']?#([^()"']+)["']?\)/g, (_, id: string) => `url(${use(id)})`);
		}
	});
	visit(group, ({ properties }) => {
		if (used.has(properties.id)) properties.id = `${prefix}-${properties.id}`;
		else delete properties.id;
	});
}

/** Gives the drawing the color of the text where it has no color, and everywhere if its only color is black. */
function colorByText(group: Element): void {
	const colors = new Set<string>();
	const own = (value: unknown) =>
		typeof value === "string" && !/^(none|currentcolor|inherit|transparent|url\()/i.test(value);
	visit(group, ({ properties }) => {
		for (const name of COLORS) if (own(properties[name])) colors.add(String(properties[name]).toLowerCase());
	});
	const isBlack = [...colors].every((color) => {
		const [lightness = 1, chroma = 1] = parseColor(color)?.color ?? [];
		return lightness < 0.3 && chroma < 0.03;
	});
	if (isBlack) {
		visit(group, ({ properties }) => {
			for (const name of COLORS) if (own(properties[name])) properties[name] = "currentColor";
		});
	}
	group.properties.fill ??= "currentColor";
}

function visit(element: Element, visitor: (element: Element) => void): void {
	visitor(element);
	for (const child of element.children) if (child.type === "element") visit(child, visitor);
}
