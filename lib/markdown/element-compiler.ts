import type { z } from "zod";
import type { ImageLibrary } from "@/lib/content/images/image-library";
import type { ContentSource, StaticFile } from "@/lib/content/source/content-source";
import type { ParsedPost } from "@/lib/content/types";
import type { CompileContext } from "./compile-context";
import type { JsxElement } from "./replaced-components/content";

/** What a component may read of the blog before a body is compiled. */
export interface PrepareContext {
	post: ParsedPost;
	source: ContentSource;
	images: Pick<ImageLibrary, "get">;
	/** Tells whether the post may publish a file that it uses. */
	mayPublish: (file: StaticFile) => boolean;
}

/** How the elements of a component are compiled, unless the owner has a component of the same tag. */
export interface ElementCompiler<Prepared = unknown> {
	/** Reads what `transform` has to know of the blog, for each body with the tag: a value of JSON, which is a part of the cache key. */
	prepare: (context: PrepareContext) => Promise<Prepared>;
	/** Changes an element of a body. `prepared` is `undefined` for a body that is compiled without a blog. */
	transform: (element: JsxElement, prepared: Prepared | undefined, context: CompileContext) => void;
	/** Props of the images inside, also with a component of the owner's. */
	imageProps: Readonly<Record<string, string | true>>;
}

/** What the compiler has to know of a component that every post can use. */
export interface SharedComponent {
	/** Whether it renders a block, such as `<aside>`, always or with a prop: the compiler moves blocks out of paragraphs, which can't contain them. */
	isBlock: boolean | { withProp: string };
	/** What happens to its elements before they are rendered. */
	compile?: ElementCompiler;
	/** Props of which an element needs one to show anything; `children` is its content. Undocumented ones are those of other systems. */
	required?: readonly string[];
	/** By their names; `null` for those that the compiler sets. */
	props?: Readonly<Record<string, { schema?: z.ZodType } | null>>;
	example?: string;
}

/** By tag. */
export type SharedComponents = ReadonlyMap<string, SharedComponent>;

/** Lists the tags of the components whose elements are compiled. */
export function listCompiledTags(components: SharedComponents = new Map()): string[] {
	return [...components].flatMap(([tag, { compile }]) => (compile ? [tag] : []));
}

/** Lists the tags of the components whose elements are compiled or checked. */
export function listReadTags(components: SharedComponents = new Map()): string[] {
	return [...components].flatMap(([tag, { compile, required, props = {} }]) =>
		compile || required || Object.values(props).some((prop) => prop?.schema) ? [tag] : [],
	);
}

/** Lists the props of which an element needs one, in the words of a message: "`src` or content". */
export function describeRequired({ required = [], props = {} }: SharedComponent): string {
	const documented = required.filter((name) => name in props);
	return documented.map((name) => (name === "children" ? "content" : `\`${name}\``)).join(" or ");
}

/** Lists the values of a prop of a tag in a body that isn't compiled yet, each once. `names` are those that the prop may have. */
export function listPropValues(body: string, tag: string, ...names: string[]): string[] {
	const value = `"([^"]+)"|'([^']+)'|\\{\\s*["']([^"']+)["']\\s*\\}`;
	const pattern = new RegExp(`<${tag}\\b[^<>]{0,2000}?\\b(?:${names.join("|")})=(?:${value})`, "g");
	const values = Array.from(
		body.matchAll(pattern),
		([, double, single, inBraces]) => double ?? single ?? inBraces ?? "",
	);
	return [...new Set(values)];
}
