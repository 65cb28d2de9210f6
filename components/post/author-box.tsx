import { classNames } from "@/components/class-names";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { RenderContext } from "@/components/mdx/types";
import { replaceable } from "@/components/owner-code/replaceable";
import { authorView } from "@/components/owner-code/views";
import type { AuthorLink } from "@/components/post/author-links";
import { AuthorProfiles } from "@/components/post/author-profiles";
import { encodePath } from "@/lib/utils/url";

export const AuthorBox = replaceable("author-box", AuthorDetails, ({ author, path }) => ({
	author: authorView({ author, path }),
}));

async function AuthorDetails({ author, path, messages, images }: AuthorLink & RenderContext) {
	const { name, title, bio, image } = author;
	const portrait = image && (await prepareImage(images, image, { slot: "portrait", width: 64, height: 64 }));
	return (
		<div
			className={classNames(
				"text-[0.9rem] leading-normal",
				portrait ? "labelled-row max-sm:grid-cols-[auto_1fr]" : "sm:ps-[7.7rem]",
			)}
		>
			{portrait && (
				<Picture {...portrait} alt="" className="row-[1/span_4] size-8 self-start rounded-[50%] object-cover" />
			)}
			<p>
				{path ? <a href={encodePath(path)}>{name}</a> : <b>{name}</b>}
				{title && `${messages.comma}${title}`}
			</p>
			{bio && <p>{bio}</p>}
			<AuthorProfiles author={author} messages={messages} />
		</div>
	);
}
