import type { ElementContent, Properties, RootContent } from "hast";
import { find, hastToReact, html, svg } from "property-information";
import { parseStyle } from "@/lib/markdown/html/parse-style";
import type { BodyNode } from "@/lib/owner-code/app-pages";
import { type AppComponent, COMPONENT_TAG, PROP_TAG } from "./app-components";

type Props = Record<string, unknown>;

/** Elements in which browsers, and React, allow no text between children. */
const WITHOUT_TEXT = new Set(["table", "thead", "tbody", "tfoot", "tr", "colgroup"]);

/** The names in React of properties of form controls that readers may change. */
const INITIAL: Readonly<Record<string, string>> = { checked: "defaultChecked", value: "defaultValue" };

interface Options {
	/** Returns a URL of the app for one in the text. */
	toUrl: (property: "href" | "src" | "poster", url: string) => string;
	toSrcSet: (srcSet: string) => string;
	toClass: (name: string) => string;
	/** The components of the app in the body, by their numbers. */
	components: readonly AppComponent[];
}

/** Turns an HTML tree that React has rendered into the nodes of a body, for `PostBody`. */
export function toBodyNodes(children: readonly (RootContent | ElementContent)[], options: Options): BodyNode[] {
	return children.flatMap((node): BodyNode[] => {
		if (node.type === "text") return [node.value];
		if (node.type !== "element") return [];
		const { tagName, properties } = node;
		const component = tagName === COMPONENT_TAG ? options.components[Number(properties.dataNumber)] : undefined;
		if (component) return [toComponentNode(component, node.children, options)];
		const content = WITHOUT_TEXT.has(tagName) ? node.children.filter(({ type }) => type !== "text") : node.children;
		return [[tagName, orNull(toProps(tagName, properties, options)), ...toBodyNodes(content, options)]];
	});
}

/** Props that are elements become nodes of their own, in the prop `$nodes`. */
function toComponentNode({ name, props }: AppComponent, content: ElementContent[], options: Options): BodyNode {
	const isProp = (child: ElementContent) => child.type === "element" && child.tagName === PROP_TAG;
	const nodes = content.flatMap((child) =>
		child.type === "element" && isProp(child)
			? [[String(child.properties.dataName), toBodyNodes(child.children, options)]]
			: [],
	);
	const all = { ...props, ...(nodes.length > 0 && { $nodes: Object.fromEntries(nodes) }) };
	const children = content.filter((child) => !isProp(child));
	return [name, orNull(all), ...toBodyNodes(children, options)];
}

const orNull = (props: Props): Props | null => (Object.keys(props).length > 0 ? props : null);

function toProps(tagName: string, properties: Properties, { toUrl, toSrcSet, toClass }: Options): Props {
	const entries = Object.entries(properties).flatMap(([property, value]): [string, unknown][] => {
		if (value === null || value === undefined) return [];
		const text = Array.isArray(value) ? value.join(" ") : String(value);
		switch (property) {
			case "style":
				return [[property, parseStyle(text)]];
			case "className":
				return [[property, text.split(" ").map(toClass).join(" ")]];
			case "href":
			case "src":
			case "poster":
				return [[property, toUrl(property, text)]];
			case "srcSet":
				return [[property, toSrcSet(Array.isArray(value) ? value.join(", ") : text)]];
		}
		const info = find(find(html, property).defined ? html : svg, property);
		const name = info.space ? (hastToReact[info.property] ?? info.property) : info.attribute;
		const own = Array.isArray(value) ? value.join(info.commaSeparated ? ", " : " ") : value;
		return [[tagName === "input" ? (INITIAL[name] ?? name) : name, own]];
	});
	return Object.fromEntries(entries);
}
