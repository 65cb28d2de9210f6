import { drawImage } from "@/components/mdx/image-props";
import { Picture } from "@/components/mdx/picture";
import { AuthorAddresses } from "@/components/post/author-addresses";
import { countPosts } from "@/components/site/count";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import type { Author } from "@/lib/content/types";

/** The opening of an author's page: portrait, name, what they say of themselves, and where else to find them. */
export async function AuthorHead({ author, posts }: { author: Author; posts: number }) {
	const { name, title, bio, image } = author;
	const portrait = image && (await drawImage(image, { place: "portrait", width: 128, height: 128, priority: true }));
	return (
		<ListHead
			title={name}
			trail={[WAYS.authors]}
			lead={bio}
			facts={[...(title ? [title] : []), countPosts(posts)]}
			portrait={portrait && <Picture {...portrait} alt="" />}
		>
			<AuthorAddresses author={author} />
		</ListHead>
	);
}
