import type { CommentSettings } from "@/lib/config/services/comments";
import type { Discussion } from "@/lib/content/comments";
import { format } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	discussion: Discussion;
	load: CommentSettings["load"];
	messages: Messages;
}

/**
 * Renders the place for the comments of a post, with a link to their discussion elsewhere. The page's script fills it
 * (`lib/client/on-demand.ts`), and shows the elements that need script, which React must leave alone.
 */
export function Comments({ discussion: { source, link, repliesUrl = "" }, load, messages }: Props) {
	const { title, show, source: sourceMessage, discuss } = messages.comments;
	return (
		<section
			id="comments"
			className="narrow mt-8 rule-above pt-2 *:mb-2"
			data-comments={repliesUrl}
			aria-labelledby="comments-title"
			hidden={!link}
			suppressHydrationWarning
		>
			<h2 id="comments-title" className="ui text-sm leading-normal tracking-normal text-muted">
				{title}
			</h2>
			{load === "click" && (
				<p className="ui" data-ask="" hidden suppressHydrationWarning>
					<button
						type="button"
						className="me-2 cursor-pointer [border:1px_solid_var(--color-muted)] px-2 py-1 hover:text-accent"
					>
						{show}
					</button>
					{format(sourceMessage, { host: source })}
				</p>
			)}
			{link && (
				<p className="ui">
					<a href={link.url}>{format(discuss, { host: link.host })}</a>
				</p>
			)}
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty. */}
			<div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
		</section>
	);
}
