import { type AuthorLink, AuthorLinks } from "@/components/post/authors";
import { TagLinks } from "@/components/post/post-tags";
import { findLocale } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { type DateStyle, formatDate } from "@/lib/content/dates/dates";
import type { TagLink, TermLinks } from "@/lib/content/list-item";
import type { Post, PostDate as Value } from "@/lib/content/types";
import { plural } from "@/lib/i18n/format";
import { isFilled, Slot } from "@/lib/owner-code/render/extension-points";
import { postView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

interface Props {
	post: Post;
	site: Site;
	/** Omitted where space is short. */
	minutes?: number | undefined;
	/** Omitted inside a link. */
	authors?: AuthorLink[];
	/** Given on the page of the post, where the owner can add to the line. */
	tags?: TagLink[];
	/** Given on the page of the post. */
	terms?: readonly TermLinks[];
}

export function PostMeta({ post, site, minutes, authors, tags, terms = [] }: Props) {
	const { messages } = site;
	const plainNames = post.authors.map(({ name }) => name).join(messages.comma);
	const names = authors ? <AuthorLinks authors={authors} messages={messages} /> : plainNames;
	return (
		<p className="meta">
			{post.authors.length > 0 && <span>{names}</span>}
			<PermalinkDate post={post} site={site} />
			<UntranslatedMark post={post} site={site} />
			{minutes !== undefined && <span>{plural(messages.post.minutes, minutes, messages)}</span>}
			{terms.map(({ title, links }) => (
				<span key={title}>
					{title}{" "}
					<span className="text-accent">
						<TagLinks tags={links} messages={messages} areLinks />
					</span>
				</span>
			))}
			{tags && isFilled("post-meta") && (
				<span>
					<Slot name="post-meta" site={site} post={postView(post, site, { tags, ...(authors && { authors }) })} />
				</span>
			)}
		</p>
	);
}

/** Names the language of a post in the list of another one. */
function UntranslatedMark({ post: { lang }, site: { language, languages } }: Pick<Props, "post" | "site">) {
	if (languages.length === 0 || lang === undefined || findLocale({ languages }, lang)?.language === language)
		return null;
	return <span>{new Intl.DisplayNames(language, { type: "language" }).of(lang)}</span>;
}

interface DateProps {
	post: Pick<Post, "path" | "link" | "date">;
	site: Pick<Site, "language" | "timeZone">;
	dates?: DateStyle | undefined;
	className?: string | undefined;
}

/** Renders the date of a post, if it has one; that of a link post links to its page. */
export function PermalinkDate({ post: { date, link, path }, className, ...props }: DateProps) {
	if (!date) return null;
	if (!link) return <PostDate {...props} className={className} date={date} />;
	return (
		<a className={className} href={encodePath(path)} rel="bookmark">
			<PostDate {...props} date={date} />
		</a>
	);
}

export function PostDate({ date, site, dates, className }: Omit<DateProps, "post"> & { date: Value }) {
	return (
		<time {...(className && { className })} dateTime={date.iso}>
			{formatDate(date, site, dates)}
		</time>
	);
}
