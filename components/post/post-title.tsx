import type { ReactNode } from "react";
import { langAttributes } from "@/components/lang-attributes";
import { ExternalMark } from "@/components/layout/site-link";
import type { Site } from "@/lib/config/site";
import type { Post, Status } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	post: Pick<Post, "title" | "lang">;
	site: Pick<Site, "language">;
	/** The language of the content around it, by default the site's. */
	around?: string | undefined;
}

/** Renders the title of a post inside other text; a title in another language is marked and isolated. */
export function PostTitle({ post, site, around }: Props) {
	const language = langAttributes(post, site, around);
	return language.lang ? <bdi {...language}>{post.title}</bdi> : post.title;
}

interface LinkProps {
	post: Pick<Post, "path" | "link" | "date">;
	site: Pick<Site, "messages">;
	className?: string | undefined;
	children: ReactNode;
}

/** Renders the title of a post in a list as a link: to the page elsewhere of a link post, whose date then links to its own page. */
export function TitleLink({ post, site, className, children }: LinkProps) {
	// Without a date, nothing else would link to the page of the post.
	const out = post.date && post.link;
	return (
		<a {...(className && { className })} href={out ?? encodePath(post.path)} {...(out && { rel: "external" })}>
			{children}
			{out && <ExternalMark messages={site.messages} />}
		</a>
	);
}

/** Renders nothing for a published post. */
export function StatusBadge({ status, messages }: { status: Status; messages: Messages }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{messages.post[status]}</span>;
}
