import type { Element, ElementContent, Properties, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { find, html } from "property-information";
import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import { resolveUrl, type SiteUrl, withoutLocalHost } from "@/lib/blog/metadata/urls";
import type { Post } from "@/lib/content/types";
import { isHidden } from "@/lib/markdown/html/hidden";
import { findAppLink } from "@/lib/utils/app-links";
import type { BasePath } from "@/lib/utils/base-path";
import { addSlashToPage } from "@/lib/utils/folder-links";
import { logIgnored } from "@/lib/utils/log-ignored";
import { SKIP, visit } from "@/lib/utils/visit";

/** Elements whose content browsers may read as text: a tag in the attribute of an element inside would end them. */
const TEXT_ELEMENTS = new Set(["iframe", "noscript", "style", "textarea", "title"]);

type Props = { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } } & Record<string, unknown>;

/** Returns a function that makes the URLs in a post absolute; absolute and invalid ones are returned unchanged. */
export function createUrlResolver(
	site: SiteUrl,
	post: Pick<Post, "path">,
	{ app, folders }: Pick<BasePath, "app" | "folders"> = {},
): (url: string) => string {
	const isAbsolute = /^[a-z][a-z0-9+.-]*:/i;
	return (url) => {
		if (isAbsolute.test(url) || !URL.canParse(url, site.url)) return folders ? addSlashToPage(url, folders) : url;
		const inApp = app && findAppLink(url, app);
		const { href } = inApp === undefined ? resolveUrl(site, url, post.path) : new URL(inApp, site.url);
		return withoutLocalHost(site, folders ? addSlashToPage(href, folders) : href);
	};
}

/**
 * Renders React elements to an HTML tree. Components in `plain` are called as functions, which is sufficient for them and
 * much faster; React renders any other component, such as an author's, with its children. Hidden elements are left out.
 */
export async function toHast(body: ReactNode, plain: ReadonlySet<unknown>): Promise<Root> {
	const pending: Promise<void>[] = [];
	const defer = (content: Promise<ElementContent[]>): ElementContent[] => {
		const placeholder: ElementContent = { type: "element", tagName: "slot", properties: {}, children: [] };
		const filling = content.then((children) => {
			placeholder.children = children;
		});
		pending.push(filling);
		return [placeholder];
	};
	const convertNode = (node: unknown): ElementContent[] => {
		if (typeof node === "string" || typeof node === "number" || typeof node === "bigint")
			return [{ type: "text", value: String(node) }];
		if (typeof node !== "object" || node === null) return [];
		if (node instanceof Promise) return defer(node.then(convertNode));
		if (Symbol.iterator in node) return [...(node as Iterable<unknown>)].flatMap(convertNode);
		return isValidElement<Props>(node) ? convertElement(node) : [];
	};
	const convertElement = (element: ReactElement<Props>): ElementContent[] => {
		const { type, props } = element;
		if (type === Fragment) return convertNode(props.children);
		if (typeof type === "string") {
			if (isHidden(props)) return [];
			const innerHtml = props.dangerouslySetInnerHTML?.__html;
			const children = innerHtml === undefined ? convertNode(props.children) : parseFragment(innerHtml);
			return [{ type: "element", tagName: type, properties: toProperties(props), children }];
		}
		if (element === body || plain.has(type)) return convertNode((type as (props: Props) => ReactNode)(props));
		// The page shows the error of the component.
		const convertChildren = (error: unknown) =>
			logIgnored("rendering a component", error) ?? convertNode(props.children);
		return defer(prerenderElement(element).catch(convertChildren));
	};
	const children = convertNode(body);
	while (pending.length > 0) await pending.pop();
	const tree: Root = { type: "root", children };
	visit(tree, "element", (node) => {
		if (TEXT_ELEMENTS.has(node.tagName)) node.children = [{ type: "text", value: textContent(node) }];
	});
	return tree;
}

/** Renders an element with React: https://react.dev/reference/react-dom/static/prerender */
async function prerenderElement(element: ReactElement): Promise<ElementContent[]> {
	const { prelude } = await prerender(element, { onError: () => undefined });
	return parseFragment(await new Response(prelude).text());
}

function parseFragment(source: string): ElementContent[] {
	const tree = fromHtml(source, { fragment: true });
	visit(tree, "element", (node, index, parent) => {
		if (!parent || index === undefined || !isHidden(node.properties)) return;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	return tree.children as ElementContent[];
}

function toProperties(props: Props): Properties {
	const properties = Object.entries(props).flatMap(([name, value]): [string, Properties[string]][] => {
		if (name === "children" || typeof value === "object" || typeof value === "function") return [];
		const { property } = find(html, name);
		return [[property, property === "className" ? String(value).split(/\s+/) : (value as string)]];
	});
	return Object.fromEntries(properties);
}

export function textContent(node: Element): string {
	return node.children
		.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textContent(child) : ""))
		.join("");
}
