import { createElement, isValidElement, type ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { RenderableBody } from "@/lib/markdown/compile-options";
import { IMAGE_TAGS } from "@/lib/markdown/plugins/rehype/html-tag";
import { CONTENT_PROPS, hasWords, IMAGE_URL, linkLabel } from "@/lib/markdown/readable-content";
import { isRecord } from "@/lib/utils/collections";
import { evaluateBody, type JsxRuntime, type Modules, withFallbackComponents } from "./evaluate";
import { ReplacedTag, restrictRuntime } from "./restrict-runtime";

type BodyComponent = ReturnType<typeof evaluateBody>;

type Props = Readonly<Record<string, unknown>>;

/** The components of compiled bodies, so that each body is evaluated once for all sets of components, unless these have other modules. */
const bodyComponents = new WeakMap<
	RenderableBody,
	{ component: BodyComponent; imported?: ImportedModules | undefined }
>();

/** The modules that bodies import, for one form of them. */
export interface ImportedModules {
	modules: Modules;
	/** Returns what is rendered for a type of elements, such as a component of a module. */
	guard?: (type: unknown) => unknown;
}

const IMAGE = new RegExp(`^(?:https?://|/)\\S+${IMAGE_URL.source}|^data:image/`, "i");
const SAFE_LINK = /^(?:https?:|mailto:|\/|#|\.)/i;

/** Renders a compiled body with a set of components, and the modules that it may import. A tag without a component shows the texts in its props. */
export function renderBody(
	compiled: RenderableBody,
	components: Record<string, unknown>,
	importable?: ImportedModules | undefined,
): ReactNode {
	if (compiled.code === "") return null;
	const names = compiled.metadata.components.map((component) => component.name);
	const known = bodyComponents.get(compiled);
	const component = known && known.imported === importable ? known.component : evaluate(compiled, importable);
	bodyComponents.set(compiled, { component, imported: importable });
	return createElement(component, { components: componentsOfBody(names, components) });
}

/** Returns the components for a body that uses others with the given names. */
export function componentsOfBody(
	names: readonly string[],
	components: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const sanitized = Object.entries(components).map(([name, one]) => {
		const tagName = IMAGE_TAGS.has(name) ? "img" : name;
		return [name, /^[a-z]/.test(tagName) ? new ReplacedTag(tagName, one) : one];
	});
	return withFallbackComponents(names, Object.fromEntries(sanitized), FallbackContent);
}

function evaluate({ code, policy }: RenderableBody, imported: ImportedModules | undefined): BodyComponent {
	const { guard = (type: unknown) => type, modules } = imported ?? {};
	const guarded = (create: typeof jsx) => (type: unknown, props: object, key: unknown) =>
		create(guard(type) as Parameters<typeof jsx>[0], props, key as string);
	const runtime = (
		imported?.guard ? { Fragment, jsx: guarded(jsx), jsxs: guarded(jsxs) } : { Fragment, jsx, jsxs }
	) as unknown;
	return evaluateBody(code, restrictRuntime(runtime as JsxRuntime, policy), modules);
}

/**
 * Renders the props of an unknown component that probably have content: an image, a title, texts, a link and lists of these, followed by
 * its children.
 */
function FallbackContent({ children, ...props }: Props & { children?: ReactNode }): ReactNode {
	const parts = contentParts(props);
	const lists = CONTENT_PROPS.lists.flatMap((name) => renderList(props[name]));
	if (parts.length + lists.length === 0) return children;
	// It may be inside a paragraph.
	const isInline =
		lists.length === 0 && (typeof children === "string" || (parts.length === 1 && !hasContent(children)));
	if (isInline)
		return createElement(Fragment, null, ...separate([...parts, ...(hasContent(children) ? [children] : [])]));
	const paragraphs = parts.map((part, index) => createElement("p", { key: index }, part));
	return createElement(Fragment, null, ...paragraphs, ...lists, children);
}

function contentParts(props: Props): ReactNode[] {
	const findString = (names: readonly string[], pattern: RegExp) =>
		names.map((name) => props[name]).find((value) => typeof value === "string" && pattern.test(value));
	const src = findString(CONTENT_PROPS.images, IMAGE);
	const href = findString(
		CONTENT_PROPS.links.filter((name) => props[name] !== src),
		SAFE_LINK,
	);
	const alt = typeof props.alt === "string" ? props.alt : "";
	const texts = contents(props, CONTENT_PROPS.texts);
	const title = contents(props, CONTENT_PROPS.titles)[0] ?? (href === undefined ? undefined : texts.shift());
	return [
		...(typeof src === "string" ? [createElement("img", { src, alt })] : alt ? [alt] : []),
		...renderTitle(title, typeof href === "string" ? href : undefined),
		...texts,
	];
}

function renderTitle(title: ReactNode, href: string | undefined): ReactNode[] {
	const heading = title !== undefined && createElement("strong", null, title);
	if (href && (heading || /^https?:/i.test(href))) return [createElement("a", { href }, heading || linkLabel(href))];
	return heading ? [heading] : [];
}

function contents(props: Props, names: readonly string[]): ReactNode[] {
	return names.flatMap((name) => {
		const value = props[name];
		return (typeof value === "string" && hasWords(name, value)) || isValidElement(value) ? [value] : [];
	});
}

function renderList(value: unknown): ReactNode[] {
	if (!Array.isArray(value)) return [];
	const items = value.map((item): ReactNode[] => {
		if (typeof item === "string") return hasWords("item", item) ? [item] : [];
		return isRecord(item) && !isValidElement(item) ? contentParts(item) : contents({ item }, ["item"]);
	});
	const filled = items.filter((parts) => parts.length > 0);
	if (filled.length === 0) return [];
	return [createElement("ul", null, ...filled.map((parts, key) => createElement("li", { key }, ...separate(parts))))];
}

function separate(parts: readonly ReactNode[]): ReactNode[] {
	return parts.flatMap((part, index) => (index === 0 ? [part] : [" ", part]));
}

function hasContent(children: ReactNode): boolean {
	return children !== undefined && children !== null && children !== "";
}
