import { cloneElement, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };

/** Renders elements to HTML: https://react.dev/reference/react-dom/server/renderToStaticMarkup */
export type RenderToHtml = (node: ReactNode) => string;

/** A part of a page whose components have been called. */
interface Resolved {
	node: ReactNode;
	/** Whether it has only elements of HTML, and no component of the client. */
	isStatic: boolean;
	/** The styles in it, which React moves to the head of the page. */
	styles: ReactElement[];
}

/** What React adds in front of a fragment of HTML: it would preload the images of the page. */
const PRELOADS = /^(?:<link rel="preload" as="image"[^>]*>)*/;

/** Elements that lose a newline at their beginning each time they are parsed: https://html.spec.whatwg.org/multipage/syntax.html#element-restrictions */
const DROPS_NEWLINE: ReadonlySet<unknown> = new Set(["pre", "textarea", "listing"]);

/**
 * Replaces the content of elements by their HTML, as far as it has no component of the client. React then has a few elements
 * of a page to serialize, parse and render instead of thousands.
 */
export async function toStaticElements(node: ReactNode, renderToHtml: RenderToHtml): Promise<ReactNode> {
	const { node: resolved, isStatic, styles } = await resolve(node, renderToHtml);
	return [...styles, ...toArray(isStatic ? compact(resolved, renderToHtml) : resolved)].map(withKey);
}

/** Calls all server components of a node. Static elements beside those of the client become HTML. */
async function resolve(node: unknown, renderToHtml: RenderToHtml): Promise<Resolved> {
	if (node instanceof Promise) return resolve(await node, renderToHtml);
	if (typeof node !== "object" || node === null) return { node: node as ReactNode, isStatic: true, styles: [] };
	if (isValidElement<Props>(node)) return resolveElement(node, renderToHtml);
	if (Symbol.iterator in node) return resolveAll([...(node as Iterable<unknown>)], renderToHtml);
	return { node: node as ReactNode, isStatic: false, styles: [] };
}

async function resolveAll(nodes: readonly unknown[], renderToHtml: RenderToHtml): Promise<Resolved> {
	const parts = await Promise.all(nodes.map((node) => resolve(node, renderToHtml)));
	const isStatic = parts.every((part) => part.isStatic);
	return {
		node: parts.map((part) => (part.isStatic && !isStatic ? compact(part.node, renderToHtml) : part.node)),
		isStatic,
		styles: parts.flatMap((part) => part.styles),
	};
}

async function resolveElement(element: ReactElement<Props>, renderToHtml: RenderToHtml): Promise<Resolved> {
	const { type, props } = element;
	if (type === Fragment) return resolve(props.children, renderToHtml);
	if (typeof type === "string") {
		if (type === "style" && props.precedence !== undefined) return { node: null, isStatic: true, styles: [element] };
		const { node, ...rest } = await resolve(props.children, renderToHtml);
		return { node: props.children === undefined ? element : withChildren(element, node), ...rest };
	}
	const byReact = { node: element, isStatic: false, styles: [] };
	if (typeof type !== "function" || "$$typeof" in type) return byReact;
	try {
		return await resolve((type as (props: Props) => unknown)(props), renderToHtml);
	} catch {
		// It uses a hook, or fails: React calls it again, and handles its error.
		return byReact;
	}
}

function withChildren(element: ReactElement<Props>, children: ReactNode): ReactElement {
	const { children: _, ...props } = element.props;
	return createElement(element.type, { ...props, key: element.key }, ...toArray(children));
}

/** Replaces the content of the outermost elements of a static node by HTML. */
function compact(node: ReactNode, renderToHtml: RenderToHtml): ReactNode {
	if (Array.isArray(node)) return node.map((one) => compact(one, renderToHtml));
	if (!isValidElement<Props>(node) || node.props.dangerouslySetInnerHTML) return node;
	if (DROPS_NEWLINE.has(node.type)) return node;
	const html = renderToHtml(node).replace(PRELOADS, "");
	// React has moved something to the front that belongs into the head.
	if (!html.startsWith(`<${String(node.type)}`)) return node;
	const inner = html.slice(html.indexOf(">") + 1, html.lastIndexOf("</"));
	if (!html.includes("</") || inner === "") return node;
	const { children: _, ...props } = node.props;
	return createElement(node.type, { ...props, key: node.key, dangerouslySetInnerHTML: { __html: inner } });
}

function toArray(node: ReactNode): ReactNode[] {
	return Array.isArray(node) ? node.flat(Number.POSITIVE_INFINITY) : [node];
}

function withKey(node: ReactNode, index: number): ReactNode {
	return isValidElement(node) ? cloneElement(node, { key: node.key ?? index }) : node;
}
