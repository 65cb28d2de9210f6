import type { Element, ElementContent, RootContent } from "hast";
import { find, hastToReact, html, svg } from "property-information";
import { PAGE_USE } from "@/features/page-use";
import { SVG_ELEMENTS } from "@/lib/markdown/html/elements";
import { parseStyle } from "@/lib/markdown/html/parse-style";
import { escapeTagsInCss } from "@/lib/markdown/html/sanitize-element";
import type { BodyNode } from "@/lib/owner-code/app-pages";
import type { AppComponent, AppComponents } from "./app-components";
import type { AppPaths } from "./app-paths";

type Props = Record<string, unknown>;
type Node = RootContent | ElementContent;

/** Elements in which browsers, and React, allow no text between children. */
const WITHOUT_TEXT = new Set(["table", "thead", "tbody", "tfoot", "tr", "colgroup"]);

/** The names in React of properties of form controls that readers may change. */
const INITIAL: Readonly<Record<string, string>> = { checked: "defaultChecked", value: "defaultValue" };

/** Returns the name of a class in the app; empty for one that is left out. `isPart` tells that a feature has written it, and no author. */
export type ToClass = (name: string, isPart: boolean) => string;

interface Options {
	paths: AppPaths;
	toClass: ToClass;
	/** Whether features have made all elements, and no author. */
	isPart?: boolean;
	/** The components of the app in the body. */
	components: AppComponents;
}

/** Turns an HTML tree that React has rendered into the nodes of a body, for `PostBody`. */
export function toBodyNodes(children: readonly Node[], options: Options, parent = ""): BodyNode[] {
	return children.flatMap((node): BodyNode[] => {
		if (node.type === "text") return [parent === "style" ? toCss(node.value, options) : node.value];
		if (node.type !== "element" || isOfHead(node, parent)) return [];
		const { tagName } = node;
		const component = options.components.find(node);
		if (component) return [toComponentNode(component, getContent(node), options)];
		const all = getContent(node);
		const content = WITHOUT_TEXT.has(tagName) ? all.filter(({ type }) => type !== "text") : all;
		const within = node.properties.dataQuireFeature === undefined ? options : { ...options, isPart: true };
		return [[tagName, orNull(toProps(node, within)), ...toBodyNodes(content, within, tagName)]];
	});
}

/** Returns the nodes inside an element. The parser puts those of a `<template>` into a fragment. */
function getContent({ content, children }: Element): Node[] {
	return content?.children ?? children;
}

/**
 * Tells whether React would move an element to the head of the page: a title outside an SVG, where the HTML parser has put it, a preload, which
 * React has added and adds again, or what declares the use of a feature (`features/page-use.tsx`).
 */
function isOfHead({ tagName, properties }: Element, parent: string): boolean {
	if (tagName === "meta") return properties.name === PAGE_USE;
	if (tagName === "title") return !SVG_ELEMENTS.has(parent);
	return tagName === "link" && [properties.rel].flat().includes("preload");
}

/** Returns the text of a `<style>`, which React doesn't escape: the parser has decoded it inside an SVG, where browsers decode it again. */
function toCss(text: string, { paths }: Options): string {
	return paths.ofCss(escapeTagsInCss(text));
}

/** Props that are elements become nodes of their own, in the prop `$nodes`, which no post sets. */
function toComponentNode({ name, props }: AppComponent, content: readonly Node[], options: Options): BodyNode {
	const { $nodes: _, ...data } = props;
	const nodes: [string, BodyNode[]][] = [];
	const children: Node[] = [];
	for (const child of content) {
		const prop = options.components.findProp(child);
		if (prop === undefined) children.push(child);
		else nodes.push([prop, toBodyNodes(getContent(child as Element), options)]);
	}
	const all = nodes.length > 0 ? { ...data, $nodes: Object.fromEntries(nodes) } : data;
	return [name, orNull(all), ...toBodyNodes(children, options)];
}

const orNull = (props: Props): Props | null => (Object.keys(props).length > 0 ? props : null);

function toProps({ tagName, properties }: Element, { paths, toClass, isPart = false }: Options): Props {
	const entries = Object.entries(properties).flatMap(([property, value]): [string, unknown][] => {
		if (value === null || value === undefined) return [];
		const info = find(find(html, property).defined ? html : svg, property);
		const own = Array.isArray(value) ? value.join(info.commaSeparated ? ", " : " ") : value;
		if (property === "className") {
			const classes = toClasses(String(own).split(" "), (name) => toClass(name, isPart));
			return classes === "" ? [] : [[property, classes]];
		}
		const name = info.space ? (hastToReact[info.property] ?? info.property) : info.attribute;
		const changed = typeof own === "string" ? paths.ofAttribute(tagName, info.attribute, own) : own;
		if (property === "style") return [[property, parseStyle(String(changed))]];
		return [[tagName === "input" ? (INITIAL[name] ?? name) : name, changed]];
	});
	return Object.fromEntries(entries);
}

/** An element with classes of its author alone gets one by which the blog's rules for its tag know that it isn't a component's of the app. */
function toClasses(names: readonly string[], toClass: (name: string) => string): string {
	const classes = names.map(toClass).filter((name) => name !== "");
	const isOwn = classes.length > 0 && !classes.some((name) => name.startsWith("quire-"));
	return [...classes, ...(isOwn ? ["quire-own"] : [])].join(" ");
}
