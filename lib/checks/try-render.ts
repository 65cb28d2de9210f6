import { type ComponentType, createElement } from "react";
import type { OwnComponents } from "@/components/mdx/types";
import { getOwnComponents, pageComponents } from "@/features/components";
import type { Blog } from "@/lib/blog/blog";
import { ReadInTrialError, withoutBlogForOwnerCode } from "@/lib/blog/owner-access";
import { localizeSite } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import type { RenderableBody, RenderFailure } from "@/lib/markdown/compile-options";
import type { Modules } from "@/lib/markdown/runtime/evaluate";
import { renderBody } from "@/lib/markdown/runtime/render";
import { isSerializable } from "@/lib/markdown/runtime/strict-runtime";
import { USE_CLIENT } from "@/lib/owner-code/bundle";
import type { OwnerCode, OwnerComponent } from "@/lib/owner-code/read-owner-code";

/**
 * Renders the body of a post with the components of its page, and returns the error; `undefined` if there was none.
 * https://react.dev/reference/react-dom/static/prerender
 */
export async function tryRender(blog: Blog, post: Post, body: RenderableBody): Promise<RenderFailure | undefined> {
	// React for server components has no hooks and can't render here; the check ran before in another process.
	if (!("useState" in (await import("react")))) return undefined;
	const { prerender } = await import("react-dom/static");
	const [site, ownerCode] = await Promise.all([blog.site(), blog.ownerCode()]);
	const settings = localizeSite(site, post.lang);
	const imported = body.metadata.modules && { modules: (await blog.postImports()).modules };
	const own = getOwnComponents(ownerCode, imported);
	const clients = await listClients(blog, body, ownerCode, imported?.modules);
	let failure: RenderFailure | undefined;
	let readsBlog = false;
	const checkProps = (type: unknown, tag = String(Object(type).name ?? "component")) => {
		if (!clients.has(type)) return type;
		return (props: Readonly<Record<string, unknown>>) => {
			const name = Object.keys(props).find((key) => !isSerializable(props[key], new Set(clients)));
			const reason = `\`${name}\` of <${tag}> can't be sent to the browser, where this component runs`;
			if (name !== undefined) failure ??= { error: new Error(reason), tags: [tag] };
			return createElement(type as ComponentType, props);
		};
	};
	try {
		const page = Object.fromEntries(Object.entries(own.page).map(([tag, type]) => [tag, checkProps(type, tag)]));
		const components = pageComponents({
			messages: settings.messages,
			images: blog.images,
			settings,
			own: { ...own, page },
		});
		const onError: NonNullable<Parameters<typeof prerender>[1]>["onError"] = (error, { componentStack }) => {
			readsBlog ||= error instanceof ReadInTrialError;
			const names = [...(componentStack ?? "").matchAll(/^[ \t]*at ([\w.]+)/gm)].map(([, name = ""]) => name);
			const found = names.map((name) => findOwnComponent(name, own, ownerCode));
			failure ??= {
				error,
				tags: names.map((name, index) => found[index]?.tag ?? name),
				file: found.find((component) => component !== undefined)?.file,
			};
		};
		const { prelude } = await withoutBlogForOwnerCode(() =>
			prerender(renderBody(body, components, imported && { ...imported, guard: checkProps }), { onError }),
		);
		await prelude.cancel();
	} catch (error) {
		failure ??= { error, tags: [] };
	}
	// What it shows is known when its page is rendered.
	if (readsBlog) return undefined;
	// The page shows this error in place of the component.
	return failure?.file !== undefined && blog.options.mode === "development" ? undefined : failure;
}

/** Lists the exports of modules of the browser whose components a body may use. */
async function listClients(
	{ source }: Blog,
	{ metadata }: RenderableBody,
	{ components, modules }: OwnerCode,
	imported: Modules = {},
): Promise<ReadonlySet<unknown>> {
	const used = components.filter(({ tag }) => metadata.components.some(({ name }) => name === tag));
	const files = [...used.map(({ file }) => file), ...(metadata.modules ?? [])];
	const texts = await Promise.all(files.map((file) => source.readTextFile(file)));
	const clients = files.filter((_, index) => USE_CLIENT.test(texts[index] ?? ""));
	return new Set(clients.flatMap((file) => [modules, imported].flatMap((one) => Object.values(one[file] ?? {}))));
}

function findOwnComponent(
	name: string,
	{ page, imported }: OwnComponents,
	{ components }: OwnerCode,
): Pick<OwnerComponent, "tag" | "file"> | undefined {
	const isNamed = (value: unknown) => typeof value === "function" && value.name === name;
	const found = components.find(({ tag }) => tag === name || isNamed(page[tag]));
	const module = Object.entries(imported?.modules ?? {}).find(([, exports]) => Object.values(exports).some(isNamed));
	return found ?? (module && { tag: name, file: module[0] });
}
