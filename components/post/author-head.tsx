import { drawImage } from "@/components/mdx/image-props";
import { Picture } from "@/components/mdx/picture";
import { AuthorAddresses } from "@/components/post/author-addresses";
import { ListHead } from "@/components/site/list-head";
import { wayTo } from "@/components/site/ways";
import type { Author } from "@/lib/content/types";
import { count } from "@/lib/words/fill";
import type { Words } from "@/lib/words/types";

interface Props {
	author: Author;
	/** How many there are of this author. */
	posts: number;
	words: Words;
}

/** The opening of an author's page: portrait, name, what they say of themselves, and where else to find them. */
export async function AuthorHead({ author, posts, words }: Props) {
	const { name, title, bio, image } = author;
	const portrait = image && (await drawImage(image, { place: "portrait", width: 128, height: 128, priority: true }));
	return (
		<ListHead
			title={name}
			words={words}
			trail={[wayTo("authors", words)]}
			lead={bio}
			facts={[...(title ? [title] : []), count(words.lists.posts, posts, words)]}
			portrait={portrait && <Picture {...portrait} alt="" />}
		>
			<AuthorAddresses author={author} words={words} />
		</ListHead>
	);
}
