import type { Element, Nodes, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { parseStyle } from "@/lib/markdown/estree";
import { findProhibition } from "@/lib/markdown/forbidden-elements";
import { isJsx } from "@/lib/markdown/plugins/mdx/nodes";
import { createDiagnostic, type Rule } from "@/lib/utils/diagnostics";
import { reportEventHandler } from "./event-handlers";
import { getTagName } from "./html-tag";

/** Names of tags and attributes that React accepts; the HTML parser accepts others. */
const TAG_NAME = /^[a-z][\w-]*(?::[a-z][\w-]*)?$/i;
const ATTRIBUTE_NAME = /^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i;

/** Attributes with a meaning in React only. */
const REACT_PROPS = ["children", "dangerouslySetInnerHTML", "key", "ref"];

/**
 * Removes scripts, unless the owner allows them, elements that would change the head of the page, and HTML that React can't
 * render: event handlers (`onclick="…"`), invalid styles, names and props. Reports images that the page's policy blocks.
 */
export function renderableHtml() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const report = (rule: Rule, node: Nodes, message: string) =>
			context.diagnostics.push(createDiagnostic(rule, context.file, positionOf(node), message));
		const svgTitles = findSvgTitles(tree);
		visit(tree, (node, index, parent) => {
			const tagName = svgTitles.has(node) ? undefined : getTagName(node);
			const prohibition = tagName !== undefined && findProhibition(tagName, getAttributes(node), context.allowScripts);
			if (prohibition && parent && index !== undefined) {
				report(prohibition.rule, node, prohibition.message);
				parent.children.splice(index, 1);
				return [SKIP, index];
			}
			if (node.type !== "element") return;
			if (!TAG_NAME.test(node.tagName) && parent && index !== undefined) {
				const message = `<${node.tagName}> is not a valid tag; its content is shown without it. Write \`&lt;\` for a plain \`<\`.`;
				report("html-tag", node, message);
				parent.children.splice(index, 1, ...node.children);
				return [SKIP, index];
			}
			for (const name of Object.keys(node.properties)) if (!ATTRIBUTE_NAME.test(name)) delete node.properties[name];
			for (const name of REACT_PROPS) delete node.properties[name];
			// In HTML, the value of this tag is its content.
			if (node.tagName === "textarea") delete node.properties.value;
			for (const name of Object.keys(node.properties).filter((name) => /^on[A-Z]/.test(name))) {
				delete node.properties[name];
				reportEventHandler(context, node, node.tagName, name.toLowerCase());
			}
			const blocked = findBlockedImage(node);
			if (blocked) report("html-blocked", node, blocked);
			if (hasValidStyle(node)) return;
			const message = `The style of <${node.tagName}> is removed: \`${node.properties.style}\` is not valid CSS. Fix it.`;
			report("html-style", node, message);
			delete node.properties.style;
		});
	};
}

/** Returns the attributes of an element or of a JSX element. */
function getAttributes(node: Nodes): Readonly<Record<string, unknown>> {
	if (node.type === "element") return node.properties;
	if (!isJsx(node)) return {};
	return Object.fromEntries(
		node.attributes.map((attribute) =>
			attribute.type === "mdxJsxAttribute" ? [attribute.name, attribute.value] : ["...", attribute.value],
		),
	);
}

/** Finds the titles of SVG images and of their parts. */
function findSvgTitles(tree: Root): Set<Nodes> {
	const titles = new Set<Nodes>();
	visit(tree, (svg) => {
		if (getTagName(svg) !== "svg") return;
		visit(svg, (node) => {
			if (getTagName(node) === "title") titles.add(node);
		});
		return SKIP;
	});
	return titles;
}

/** Matches the URL of another site in CSS. */
const EXTERNAL_CSS_URL = /(?:url\(\s*|@import\s+)(?:["']\s*)?(?:https?:)?\/\//i;

/** Returns a message if an element loads an image in a way that the page's Content Security Policy doesn't allow. */
function findBlockedImage({ tagName, properties, children }: Element): string | undefined {
	const advice = "Write it as an image, or store the file beside the post.";
	const { href, xLinkHref, style } = properties;
	if (tagName === "object" || tagName === "embed")
		return `Browsers don't load this <${tagName}>: the page's policy allows no plugins. ${advice}`;
	if (tagName === "image" && /^(?:https?:)?\/\//i.test(String(href ?? xLinkHref)))
		return `Browsers don't load this <image> of another site in an SVG: the page's policy doesn't allow it. ${advice}`;
	const css =
		tagName === "style" ? children.map((child) => (child.type === "text" ? child.value : "")).join("") : style;
	if (!EXTERNAL_CSS_URL.test(String(css))) return undefined;
	return `Browsers don't load the file of another site that the style of <${tagName}> names: the page's policy doesn't allow it. ${advice}`;
}

function hasValidStyle({ properties: { style } }: Element): boolean {
	return typeof style !== "string" || parseStyle(style) !== undefined;
}
