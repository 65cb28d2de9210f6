import Link from "next/link";
import { createElement, type ElementType, Fragment, type ReactNode } from "react";
import type { BodyNode } from "@/lib/owner-code/app-pages";

/** Components by the names of tags, such as `a` and `img`, and of components in posts, such as `Chart`. */
export type BodyComponents = Readonly<Record<string, unknown>>;

interface Options {
	components: BodyComponents;
	/** The file of the post, for messages. */
	file: string;
	/** The path of the app on its host. */
	basePath: string;
}

/** Renders the nodes of a body with the components of the app. Throws if it has none of a name. */
export function renderNodes(nodes: readonly BodyNode[], options: Options): ReactNode {
	return createElement(Fragment, null, ...nodes.map((node) => renderNode(node, options)));
}

function renderNode(node: BodyNode, options: Options): ReactNode {
	if (typeof node === "string") return node;
	const [tag, { $nodes, ...data } = {}, ...children] = [node[0], node[1] ?? undefined, ...node.slice(2)] as const;
	const elements = Object.entries(Object($nodes)).map(([name, nodes]) => [
		name,
		renderNodes(nodes as BodyNode[], options),
	]);
	const props = { ...data, ...Object.fromEntries(elements) };
	const type = findType(tag, options);
	const { href } = props;
	const [shownAs, more] = tag === "a" && typeof href === "string" ? toLink(type, href, options.basePath) : [type, {}];
	return createElement(
		shownAs,
		{ ...props, ...more },
		...unlinkHeading(shownAs, props, children as BodyNode[]).map((child) => renderNode(child, options)),
	);
}

/** Takes the link to itself out of a heading for which the app has a component: that often makes one, and links can't be nested. */
function unlinkHeading(
	type: ElementType,
	{ id }: { id?: unknown },
	children: readonly BodyNode[],
): readonly BodyNode[] {
	if (typeof type === "string" || id === undefined) return children;
	return children.flatMap((child) => {
		if (typeof child === "string" || child[0] !== "a" || child[1]?.href !== `#${id}`) return [child];
		return child.slice(2) as BodyNode[];
	});
}

/** Finds the component for a name such as `Chart` or `Tabs.Item`; for others the name itself. */
function findType(tag: string, { components, file }: Options): ElementType {
	const [root = tag, ...members] = tag.split(".");
	// An author may write a tag such as `<constructor>`.
	const own = Object.hasOwn(components, root) ? components[root] : undefined;
	const found = members.reduce<unknown>((parent, name) => Object(parent)[name], own);
	if (found || !/^\p{Lu}/u.test(tag)) return (found ?? tag) as ElementType;
	throw new Error(
		`\`${file}\` has a <${tag}>, for which the app has no component. Add it to what \`useMDXComponents\` in \`mdx-components.tsx\` returns, in the folder of the app, or to \`components\` of \`PostBody\`.`,
	);
}

/** Returns how a link is rendered: to a page of the app by its router, to a file with the base path, which links of Next add themselves. */
function toLink(type: ElementType, href: string, basePath: string): [ElementType, object] {
	if (!/^\/(?![/\\])/.test(href)) return [type, {}];
	const isPage = !/\.[a-z]\w*(?:[?#]|$)/i.test(href);
	if (!isPage) return [type, { href: basePath + href }];
	return type === "a" ? [Link, { prefetch: false }] : [type, {}];
}
