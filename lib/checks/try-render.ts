import type { OwnComponents } from "@/components/mdx/types";
import { getOwnComponents, pageComponents } from "@/features/components";
import type { Blog } from "@/lib/blog/blog";
import { ReadInTrialError, withoutBlogForOwnerCode } from "@/lib/blog/owner-access";
import { localizeSite } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import type { RenderableBody, RenderFailure } from "@/lib/markdown/compile-options";
import { renderBody } from "@/lib/markdown/runtime/render";
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
	let failure: RenderFailure | undefined;
	let readsBlog = false;
	try {
		const components = pageComponents({ messages: settings.messages, images: blog.images, settings, own });
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
			prerender(renderBody(body, components, imported), { onError }),
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
