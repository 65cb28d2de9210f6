import type { ReactNode } from "react";
import type { ComponentDeclaration, Form } from "@/components/mdx/component";
import { RowItem } from "@/components/mdx/image/image";
import { Picture } from "@/components/mdx/image/picture";
import { Checkbox, cell, heading, Pre, Table } from "@/components/mdx/markdown-tags";
import { CORE_COMPONENTS } from "@/components/mdx/registry";
import type { ComponentSet, OwnerComponents, Props, RenderContext } from "@/components/mdx/types";
import { FEATURES } from "@/features";
import type { ImportedModules } from "@/lib/markdown/runtime/render";
import { toPascalCase } from "@/lib/owner-code/find-files";
import type { OwnerCode, OwnerComponent } from "@/lib/owner-code/read-owner-code";
import { mapValues, pick } from "@/lib/utils/collections";

/** The tags that have a component on pages only. */
const PLAIN_TAGS = {
	h1: "h2",
	h2: "h2",
	h3: "h3",
	h4: "h4",
	h5: "h5",
	h6: "h6",
	input: "input",
	pre: "pre",
	table: "table",
	td: "td",
	th: "th",
};

/** The components that every post can use, by their tags: those of the core and of features. */
export const COMPONENTS: Readonly<Record<string, ComponentDeclaration> & typeof CORE_COMPONENTS> = Object.assign(
	{},
	CORE_COMPONENTS,
	...FEATURES.map(({ components }) => components),
);

/** Returns the components for the tags of a body on its page. The owner's replace shared ones of the same name. */
export function pageComponents(context: RenderContext) {
	const { messages, own } = context;
	const localized = bindProps({ messages });
	const shared = mapValues<keyof typeof CORE_COMPONENTS, ComponentDeclaration, Form<Props>>(COMPONENTS, (declaration) =>
		bindPage(declaration, context),
	);
	return {
		...shared,
		...own?.page,
		// The title of the page is its only first-level heading.
		h1: heading("h2"),
		h2: heading("h2"),
		h3: heading("h3"),
		h4: heading("h4"),
		h5: heading("h5"),
		h6: heading("h6"),
		img: own?.page.Image ?? shared.Image,
		input: localized(Checkbox),
		pre: Pre,
		table: localized(Table),
		td: cell("td"),
		th: cell("th"),
	};
}

/**
 * Lists those of the components of a page that are plain functions of their props, so that a renderer may call them itself. The owner's and
 * those with hooks aren't.
 */
export function listPlainComponents(
	components: Readonly<Record<string, unknown>>,
	own?: OwnerComponents,
): Set<unknown> {
	const forms = Object.values<ComponentDeclaration>(COMPONENTS);
	const others = new Set<unknown>([
		...Object.values(own?.page ?? {}),
		...forms.flatMap(({ page, hasHooks }) => (hasHooks ? [page] : [])),
	]);
	const all = [...Object.values(components), ...forms.map(({ page }) => page), Checkbox, Picture, RowItem, Table];
	return new Set(all.filter((one) => !others.has(one)));
}

/**
 * Returns the components for the tags of a body as HTML that `features/markdown` converts to Markdown. The shared ones
 * are plain functions of their props; the owner's are those of the page, unless they have a form of their own.
 */
export function markdownComponents(context: RenderContext): ComponentSet {
	const shared = mapValues(COMPONENTS, ({ markdown, needs }) => withContext(markdown, context, needs));
	const plain = withImg(shared);
	return {
		components: { ...pageComponents(context), ...PLAIN_TAGS, ...plain, ...withImg(ownForms(context, "markdown")) },
		plain: new Set<unknown>(Object.values(plain)),
		imported: importedForms(context, "Markdown"),
	};
}

/**
 * Returns the components for the tags of a body as HTML for feed readers, which have their own styles and run no scripts.
 * They are those of the Markdown form, except where HTML has more to offer.
 */
export function feedComponents(context: RenderContext): ComponentSet {
	const forms = Object.entries<ComponentDeclaration>(COMPONENTS).flatMap(([tag, { feed, needs }]) =>
		feed ? [[tag, withContext(feed, context, needs)] as const] : [],
	);
	const shared = withImg(Object.fromEntries(forms));
	const { components, plain } = markdownComponents(context);
	return {
		components: { ...components, ...shared, ...withImg(ownForms(context, "markdown", "feed")) },
		plain: new Set([...plain, ...Object.values(shared)]),
		imported: importedForms(context, "Feed", "Markdown"),
	};
}

/** Returns the owner's components as they were loaded into this process, outside of Next. */
export function getOwnerComponents(
	{ components, forms, modules }: Pick<OwnerCode, "components" | "forms" | "modules">,
	imported?: OwnerComponents["imported"],
): OwnerComponents {
	const load = (list: readonly OwnerComponent[]) =>
		Object.fromEntries(
			list.flatMap(({ file, name, tag }) => {
				const component = modules[file]?.[name];
				return component === undefined ? [] : [[tag, component]];
			}),
		);
	return { page: load(components), markdown: load(forms.markdown), feed: load(forms.feed), imported };
}

/** Returns the modules that posts import with the first of the given forms that each component has: `ChartFeed` in the place of `Chart`. */
function importedForms({ own }: RenderContext, ...forms: ("Markdown" | "Feed")[]): ImportedModules | undefined {
	if (!own?.imported) return undefined;
	const modules = Object.entries(own.imported.modules).map(([key, exports]) => {
		const entries = Object.entries(exports).map(([name, value]) => {
			const tag = name === "default" ? toPascalCase(key.slice(key.lastIndexOf("/") + 1)) : name;
			const form = forms.find((one) => exports[tag + one] !== undefined);
			return [name, form ? exports[tag + form] : value];
		});
		return [key, Object.fromEntries(entries)];
	});
	return { modules: Object.fromEntries(modules) };
}

/** Returns each of the owner's components in the last of the given forms that it has. */
function ownForms({ own }: RenderContext, ...forms: ("markdown" | "feed")[]): Record<string, unknown> {
	return Object.assign({}, own?.page, ...forms.map((form) => own?.[form]));
}

/** Makes images of Markdown use the component `Image` of a set, if it has one. */
function withImg(components: Record<string, unknown>): Record<string, unknown> {
	return components.Image ? { ...components, img: components.Image } : components;
}

/** Returns the form for pages with what it needs of the context, for React to render. */
function bindPage({ page, needs }: ComponentDeclaration, context: RenderContext): Form<Props> {
	return needs ? bindProps(pick(context, needs))(page) : (page as Form<Props>);
}

/** Returns a form as a plain function of its props, which gets what it needs of the context. */
function withContext(form: Form, context: RenderContext, needs: ComponentDeclaration["needs"]): Form<Props> {
	if (!needs) return form as Form<Props>;
	const needed = pick(context, needs);
	return (props) => (form as Form<Props>)({ ...props, ...needed });
}

/** All tags with a component, those of Markdown included. */
export const componentNames: readonly string[] = Object.keys(
	pageComponents({ messages: {}, images: {}, settings: {} } as RenderContext),
);

function bindProps<Bound extends object>(bound: Bound) {
	return function bind<Props>(Component: (props: Props & Bound) => ReactNode | Promise<ReactNode>) {
		return function BoundComponent(props: Props) {
			return <Component {...props} {...bound} />;
		};
	};
}
