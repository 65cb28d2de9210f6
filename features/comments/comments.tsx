import { PageUse } from "@/features/page-use";
import { format } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import type { Discussion } from "./discussion";
import type { CommentSettings } from "./setting";

/** The name of the feature. */
export const NAME = "comments";

interface Props {
	discussion: Discussion;
	load: CommentSettings["load"];
	messages: Messages;
}

/**
 * Renders the place for the comments of a post, with a link to their discussion elsewhere. The page's script fills it
 * (`client/main.ts`), and shows the elements that need script, which React must leave alone.
 */
export function Comments({ discussion: { source, link, repliesUrl = "" }, load, messages }: Props) {
	const { title, show, source: sourceMessage, discuss } = messages.comments;
	return (
		<section
			id="comments"
			className="narrow mt-8 rule-above pt-2 *:mb-2 print:hidden"
			data-comments={repliesUrl}
			aria-labelledby="comments-title"
			hidden={!link}
			suppressHydrationWarning
		>
			<PageUse of={NAME} details={repliesUrl} />
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
