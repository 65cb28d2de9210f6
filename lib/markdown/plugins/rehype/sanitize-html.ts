import type { Element, Nodes, Root, RootContent } from "hast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { prohibitHead, REACT_PROPS, type Removal, sanitizeElement } from "@/lib/markdown/html/sanitize-element";
import { isJsx } from "@/lib/markdown/jsx";
import { SKIP, visit } from "@/lib/utils/visit";
import { getTagName, IMAGE_TAGS } from "./html-tag";

type JsxElement = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/**
 * Removes prohibited parts of a post's HTML outside of code, and reports them with their position. HTML in code is sanitized when it is
 * rendered (`lib/markdown/runtime`). Reports images that the page's policy blocks.
 */
export function sanitizeHtml() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const svgTitles = new Set<Nodes>();
		let hasUtilityClass = false;
		visit(tree, (node, index, parent) => {
			const tag = getTagName(node) ?? "";
			// These components pass their attributes on to the image.
			const name = IMAGE_TAGS.has(tag) ? "img" : tag;
			const isComponent = isJsx(node) && /^$|^\p{Lu}|\./u.test(name);
			if ((node.type !== "element" && !isJsx(node)) || isComponent || !parent || index === undefined) return;
			const report = ({ rule, message }: Removal) =>
				context.diagnostics.push(createDiagnostic(rule, context.file, positionOf(node), message));
			if (name === "svg") visit(node, (part) => void (getTagName(part) === "title" && svgTitles.add(part)));
			const attributes = getAttributes(node);
			const utility = hasUtilityClass ? undefined : findUtilityClass(attributes);
			if (utility) report({ rule: "html-class", message: utility });
			hasUtilityClass ||= utility !== undefined;
			const sanitized =
				name === "title" && !svgTitles.has(node)
					? { removals: [prohibitHead(name)], keepsContent: false }
					: sanitizeElement(name, attributes, context.policy);
			sanitized.removals.forEach(report);
			if (sanitized.tagName === undefined) {
				const { children } = node.type === "element" ? (node.content ?? node) : node;
				parent.children.splice(index, 1, ...(sanitized.keepsContent ? (children as RootContent[]) : []));
				return [SKIP, index];
			}
			if (node.type === "element") {
				node.tagName = sanitized.tagName;
				node.properties = sanitized.props as Element["properties"];
				for (const property of REACT_PROPS) delete node.properties[property];
				// In HTML, the value of this tag is its content.
				if (node.tagName === "textarea") delete node.properties.value;
				const blocked = findBlockedImage(node);
				if (blocked) report({ rule: "html-blocked", message: blocked });
			} else {
				const { props } = sanitized;
				node.attributes = node.attributes.filter(
					(one) => one.type !== "mdxJsxAttribute" || props[one.name] !== undefined,
				);
				for (const attribute of node.attributes)
					if (typeof attribute.value === "string" && attribute.type === "mdxJsxAttribute")
						attribute.value = String(props[attribute.name]);
			}
		});
	};
}

/** Matches a class of Tailwind that hardly any other style sheet has, such as `-mx-2`, `md:grid-cols-3` and `bg-red-500`. */
const UTILITY_CLASS =
	/^(?:[a-z\d-]+:)*-?(?:[mp][trblxy]?|[wh]|gap|space-[xy]|max-w|grid-cols|col-span|rounded|text|bg|border|font|items|justify|shadow)-(?:\[|\d|[a-z]+-\d|(?:xs|sm|md|lg|xl|full|auto|center|bold)$)/;

/** Returns a message about the first class of Tailwind in the attributes of an element; `undefined` without one. */
function findUtilityClass({ class: name, className = name }: Readonly<Record<string, unknown>>): string | undefined {
	const classes = Array.isArray(className) ? className.map(String) : String(className ?? "").split(/\s+/);
	const found = classes.find((one) => UTILITY_CLASS.test(one));
	if (found === undefined) return undefined;
	return `Classes of Tailwind such as \`${found}\` have no effect in posts, or only by chance. Style the element in \`theme.css\`, or move it into a component in \`components/\`.`;
}

function getAttributes(node: Element | JsxElement): Readonly<Record<string, unknown>> {
	if (node.type === "element") return node.properties;
	const entries = node.attributes.map((attribute) => {
		const isCode = attribute.value !== null && typeof attribute.value === "object";
		return attribute.type === "mdxJsxAttribute"
			? [attribute.name, isCode ? null : (attribute.value ?? true)]
			: ["...", null];
	});
	return Object.fromEntries(entries);
}

const EXTERNAL_CSS_URL = /(?:url\(\s*|@import\s+)(?:["']\s*)?(?:https?:)?\/\//i;

/** Returns a message if an element loads an image in a way that the page's Content Security Policy doesn't allow. */
function findBlockedImage({ tagName, properties, children }: Element): string | undefined {
	const advice = "Write it as an image, or store the file beside the post.";
	const { href, xLinkHref, style } = properties;
	if (tagName === "image" && /^(?:https?:)?\/\//i.test(String(href ?? xLinkHref)))
		return `Browsers don't load this <image> of another site in an SVG: the page's policy doesn't allow it. ${advice}`;
	const css =
		tagName === "style" ? children.map((child) => (child.type === "text" ? child.value : "")).join("") : style;
	if (!EXTERNAL_CSS_URL.test(String(css))) return undefined;
	return `Browsers don't load the file of another site that the style of <${tagName}> names: the page's policy doesn't allow it. ${advice}`;
}
