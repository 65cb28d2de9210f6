import type { ReactNode } from "react";
import { withKeys } from "@/components/element-helpers";
import type { WithImages } from "@/components/mdx/types";
import { AuthorBox } from "@/components/post/authors";
import type { PostLinks } from "@/components/post/post-header";
import type { Site } from "@/lib/config/site";
import type { Author, Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { postView, siteView } from "@/lib/owner-code/render/views";

interface Props extends Omit<PostLinks, "translations">, WithImages {
	post: Post;
	site: Site;
	/** In the language of the post. */
	messages: Messages;
	/** What features add; none of them is empty. */
	parts: readonly ReactNode[];
}

/** Renders what features add, and the authors of a post unless the header says all about them. */
export const PostFooter = replaceable("post-footer", PostDetails, ({ post, site, tags, authors, terms }) => ({
	site: siteView(site),
	post: postView(post, site, { tags, authors, terms }),
}));

function PostDetails({ messages, authors, images, parts }: Props) {
	const introduced = authors.filter(({ author }) => isIntroduced(author));
	if (introduced.length === 0 && parts.length === 0) return null;
	return (
		<footer className="end narrow row-6 grid gap-4">
			{parts}
			{withKeys(introduced, ({ author }) => author.id ?? author.name).map(([key, link]) => (
				<AuthorBox key={key} {...link} messages={messages} images={images} />
			))}
		</footer>
	);
}

/** Whether more is known of an author than the name. */
function isIntroduced({ title, bio, image, url, email, socials = {} }: Author): boolean {
	return Boolean(title || bio || image || url || email) || Object.keys(socials).length > 0;
}
