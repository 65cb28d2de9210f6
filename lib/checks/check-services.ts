import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";

export type ServiceContext = Pick<Site, "comments" | "newsletter">;

export function checkServices(
	post: Post,
	components: CompiledPost["metadata"]["components"],
	{ comments, newsletter }: ServiceContext,
): Diagnostic[] {
	const form = newsletter ? undefined : components.find(({ name }) => name === "Newsletter");
	const position = post.positions.mastodon ?? post.positions.comments ?? FILE_START;
	const report = (at: typeof position, message: string) => createDiagnostic("service-missing", post.file, at, message);
	return [
		...(form ? [report(form, "<Newsletter> shows nothing. Set `newsletter:` in `site.yml`, or remove the tag.")] : []),
		...(post.mastodon !== undefined && !comments?.mastodon
			? [report(position, "The replies on Mastodon aren't shown. Set `comments: mastodon` in `site.yml`.")]
			: []),
	];
}
