import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { AuthorLink } from "@/components/post/author-links";
import { AuthorProfiles } from "@/components/post/author-profiles";
import type { Messages } from "@/lib/i18n/types";
import { encodePath } from "@/lib/utils/url";

/** An author: portrait, name, role, one sentence, and where else to find them. */
export async function AuthorBox({ author, path, messages }: AuthorLink & { messages: Messages }) {
	const { name, title, bio, image } = author;
	const portrait = image && (await prepareImage(image, { slot: "portrait", width: 64, height: 64 }));
	return (
		<div className="author">
			{portrait && <Picture {...portrait} alt="" />}
			<p>
				{path ? <a href={encodePath(path)}>{name}</a> : <b>{name}</b>}
				{title && `${messages.comma}${title}`}
			</p>
			{bio && <p>{bio}</p>}
			<AuthorProfiles author={author} messages={messages} />
		</div>
	);
}
