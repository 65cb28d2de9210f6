import type { ReactNode } from "react";
import type { Props, RenderContext } from "@/components/mdx/types";

/** Renders a link to the page of the service; nothing if it has none. */
export function NewsletterMarkdown({ newsletter, messages }: Props & RenderContext): ReactNode {
	const page = newsletter?.form.page;
	if (page === undefined) return null;
	return (
		<p>
			<a href={page}>{newsletter?.title ?? messages.newsletter.title}</a>
		</p>
	);
}
