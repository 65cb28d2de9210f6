import { drawImage } from "@/components/mdx/image-props";
import { Picture } from "@/components/mdx/picture";
import { AuthorAddresses } from "@/components/post/author-addresses";
import type { AuthorLink } from "@/components/post/author-links";
import { hrefOf } from "@/lib/href";
import type { Words } from "@/lib/words/types";

/** An author: portrait, name, role, one sentence, and where else to find them. */
export async function AuthorBox({ author, path, words }: AuthorLink & { words: Words }) {
	const { name, title, bio, image } = author;
	const portrait = image && (await drawImage(image, { place: "portrait", width: 64, height: 64 }));
	return (
		<div className="author">
			{portrait && <Picture {...portrait} alt="" />}
			<p>
				{path ? <a href={hrefOf(path)}>{name}</a> : <b>{name}</b>}
				{title && `${words.comma}${title}`}
			</p>
			{bio && <p>{bio}</p>}
			<AuthorAddresses author={author} words={words} />
		</div>
	);
}
