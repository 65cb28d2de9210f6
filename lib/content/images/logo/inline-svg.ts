import { parseSvg, type SvgElement, writeSvg } from "@/lib/content/images/sanitize-svg";
import { SHAPE_ATTRIBUTES, SHAPES } from "@/lib/content/images/svg-names";
import { parseColor } from "@/lib/utils/color/parse-color";

export interface InlineSvg {
	viewBox: string;
	/** One `<g>`, without anything that could run or that concerns the rest of the page. */
	content: string;
}

const COLORS = ["fill", "stroke", "stop-color", "color"] as const;
/** Characters. A larger SVG is better loaded once than repeated in every page. */
const MAX_LENGTH = 6000;

/**
 * Prepares an SVG for pages: parts without a color take that of the text, and so does a drawing in black. Returns `undefined` if it can
 * only be used as an image.
 */
export function inlineSvg(source: string, id: string): InlineSvg | undefined {
	const { root } = parseSvg(source);
	const viewBox = getViewBox(root);
	if (!viewBox || !simplify(root)) return undefined;
	const { viewBox: _, width, height, x, y, preserveAspectRatio, ...attributes } = root.attributes;
	const group: SvgElement = { name: "g", attributes, children: root.children };
	removeUnusedIds(group, id);
	colorByText(group);
	group.attributes = { id, ...group.attributes };
	const content = writeSvg(group).xml;
	return content.length > MAX_LENGTH ? undefined : { viewBox, content };
}

function getViewBox({ attributes: { viewBox = "", width = "", height = "" } }: SvgElement): string | undefined {
	if (/^\s*[-\d.e]+([\s,]+[-\d.e]+){3}\s*$/.test(viewBox)) return viewBox.trim();
	const [w, h] = [width, height].map((side) => Number.parseFloat(side));
	return w && h && !/%/.test(`${width}${height}`) ? `0 0 ${w} ${h}` : undefined;
}

/** Removes all but drawing from an element; returns whether it still looks the same. */
function simplify(element: SvgElement): boolean {
	const { style = "", id, href = element.attributes["xlink:href"] } = element.attributes;
	// As attributes, declarations need no permission of the page's policy.
	const declarations = style.split(";").map((one) => one.split(/:(.*)/s).map((part) => part.trim()));
	const all = [...Object.entries(element.attributes), ...declarations];
	const drawing = all.filter(([name = "", value]) => SHAPE_ATTRIBUTES.has(name) && value);
	element.attributes = { ...(id && { id }), ...(href && { href }), ...Object.fromEntries(drawing) };
	const isDrawn = (child: SvgElement | string) => typeof child !== "string" && !/^(?:title|desc)$/.test(child.name);
	element.children = element.children.filter(isDrawn);
	return element.children.every((child) => typeof child !== "string" && SHAPES.has(child.name) && simplify(child));
}

function removeUnusedIds(group: SvgElement, prefix: string): void {
	const used = new Set<unknown>();
	const use = (id: string) => {
		used.add(id);
		return `#${prefix}-${id}`;
	};
	visit(group, ({ attributes }) => {
		for (const [name, value] of Object.entries(attributes)) {
			if (name === "href") attributes[name] = use(value.slice(1));
			else if (name !== "id") {
				attributes[name] = value.replace(/url\(["']?#([^()"']+)["']?\)/g, (_, id: string) => `url(${use(id)})`);
			}
		}
	});
	visit(group, ({ attributes }) => {
		if (used.has(attributes.id)) attributes.id = `${prefix}-${attributes.id}`;
		else delete attributes.id;
	});
}

/** Gives the drawing the color of the text where it has no color, and everywhere if its only color is black. */
function colorByText(group: SvgElement): void {
	const colors = new Set<string>();
	const own = (value?: string) => value !== undefined && !/^(none|currentcolor|inherit|transparent|url\()/i.test(value);
	visit(group, ({ attributes }) => {
		for (const name of COLORS) if (own(attributes[name])) colors.add(String(attributes[name]).toLowerCase());
	});
	const isBlack = [...colors].every((color) => {
		const [lightness = 1, chroma = 1] = parseColor(color)?.color ?? [];
		return lightness < 0.3 && chroma < 0.03;
	});
	if (isBlack) {
		visit(group, ({ attributes }) => {
			for (const name of COLORS) if (own(attributes[name])) attributes[name] = "currentColor";
		});
	}
	group.attributes.fill ??= "currentColor";
}

function visit(element: SvgElement, visitor: (element: SvgElement) => void): void {
	visitor(element);
	for (const child of element.children) if (typeof child !== "string") visit(child, visitor);
}
