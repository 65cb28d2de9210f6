import type { ElementContent, Properties, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { find, html } from "property-information";
import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";

type Props = { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } } & Record<string, unknown>;

/**
 * The HTML tree of what React would draw of a body. Components in `plain` are called as functions, which is all they
 * need and much faster; any other, such as an author's own, is drawn by React itself with all that is inside it.
 */
export async function toHast(body: ReactNode, plain: ReadonlySet<unknown>): Promise<Root> {
	const pending: Promise<void>[] = [];
	const later = (content: Promise<ElementContent[]>): ElementContent[] => {
		const place: ElementContent = { type: "element", tagName: "slot", properties: {}, children: [] };
		const filled = content.then((children) => {
			place.children = children;
		});
		pending.push(filled);
		return [place];
	};
	const walk = (node: unknown): ElementContent[] => {
		if (typeof node === "string" || typeof node === "number" || typeof node === "bigint")
			return [{ type: "text", value: String(node) }];
		if (typeof node !== "object" || node === null) return [];
		if (node instanceof Promise) return later(node.then(walk));
		if (Symbol.iterator in node) return [...(node as Iterable<unknown>)].flatMap(walk);
		return isValidElement<Props>(node) ? ofElement(node) : [];
	};
	const ofElement = (element: ReactElement<Props>): ElementContent[] => {
		const { type, props } = element;
		if (type === Fragment) return walk(props.children);
		if (typeof type === "string") {
			const own = props.dangerouslySetInnerHTML?.__html;
			const children = own === undefined ? walk(props.children) : parse(own);
			return [{ type: "element", tagName: type, properties: propertiesOf(props), children }];
		}
		if (element === body || plain.has(type)) return walk((type as (props: Props) => ReactNode)(props));
		return later(draw(element).catch(() => walk(props.children)));
	};
	const children = walk(body);
	while (pending.length > 0) await pending.pop();
	return { type: "root", children };
}

/** https://react.dev/reference/react-dom/static/prerender */
async function draw(element: ReactElement): Promise<ElementContent[]> {
	const { prelude } = await prerender(element, { onError: () => undefined });
	return parse(await new Response(prelude).text());
}

function parse(source: string): ElementContent[] {
	return fromHtml(source, { fragment: true }).children as ElementContent[];
}

function propertiesOf(props: Props): Properties {
	const properties: Properties = {};
	for (const [name, value] of Object.entries(props)) {
		if (name === "children" || value === null) continue;
		if (typeof value === "object" || typeof value === "function") continue;
		const { property } = find(html, name);
		properties[property] = property === "className" ? String(value).split(/\s+/) : (value as string);
	}
	return properties;
}
