import {
	createElement,
	Fragment,
	type FunctionComponent,
	isValidElement,
	type ReactElement,
	type ReactNode,
} from "react";
import type { RenderedBody } from "@/components/post/post-body";
import { PAGE_USE } from "@/features/page-use";
import { importCompiled } from "./compiled-engine.mjs";

/** Elements that React takes for resources of the page, except for those of {@link isHoisted}. */
const RESOURCES: ReadonlySet<unknown> = new Set(["base", "link", "meta", "script"]);

type Props = Record<string, unknown> & { children?: ReactNode };

/**
 * Runs a body, and renders its elements to the HTML that React makes of them, which Next then handles as one value instead of hundreds of
 * elements. Components in `plain` are called as functions. A body with any other component or with a resource stays elements.
 */
export async function renderBodyHtml(body: ReactNode, plain: ReadonlySet<unknown>): Promise<RenderedBody> {
	const elements = isValidElement(body) ? await (body.type as FunctionComponent<unknown>)(body.props) : body;
	const hoisted: ReactElement[] = [];
	let isFlat = true;
	/** Replaces components by their elements, one after the other, so that those of the head keep their order. */
	const flatten = async (node: unknown): Promise<ReactNode> => {
		if (typeof node === "function" || typeof node === "symbol") isFlat = false;
		if (typeof node !== "object" || node === null) return node as ReactNode;
		if (node instanceof Promise) return flatten(await node);
		if (Array.isArray(node)) {
			const nodes: ReactNode[] = [];
			for (const child of node) nodes.push(await flatten(child));
			return nodes;
		}
		if (!isValidElement<Props>(node)) isFlat = false;
		else if (isHoisted(node)) hoisted.push(node);
		else if (node.type === Fragment) return flatten(node.props.children);
		else if (plain.has(node.type)) return flatten((node.type as (props: Props) => ReactNode)(node.props));
		else if (typeof node.type !== "string" || RESOURCES.has(node.type)) isFlat = false;
		else {
			const { children, ...props } = node.props;
			return createElement(node.type, props, await flatten(children));
		}
		return null;
	};
	const content = await flatten(elements);
	if (!isFlat) return { elements };
	const { renderToString }: typeof import("./react-html") = await importCompiled(process.cwd(), "lib/next/react-html");
	const [, html] = /^<div>(.*)<\/div>$/s.exec(renderToString(createElement("div", null, content))) ?? [];
	// React writes preloads of images before the element.
	return html === undefined ? { elements } : { html, elements: createElement(Fragment, null, ...hoisted) };
}

/** Tells whether React moves an element of a component to the head: https://react.dev/reference/react-dom/components/style */
function isHoisted({ type, props }: ReactElement<Props>): boolean {
	return (type === "style" && props.precedence !== undefined) || (type === "meta" && props.name === PAGE_USE);
}
