import { ListHeader } from "@/components/layout/list-header";
import { listLink } from "@/components/layout/list-link";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import { AuthorProfiles } from "@/components/post/author-profiles";
import type { Author } from "@/lib/content/types";
import { plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	author: Author;
	/** How many there are of this author. */
	posts: number;
	messages: Messages;
}

/** The opening of an author's page: portrait, name, what they say of themselves, and where else to find them. */
export async function AuthorHeader({ author, posts, messages }: Props) {
	const { name, title, bio, image } = author;
	const portrait = image && (await prepareImage(image, { slot: "portrait", width: 128, height: 128, priority: true }));
	return (
		<ListHeader
			title={name}
			messages={messages}
			breadcrumbs={[listLink("authors", messages)]}
			lead={bio}
			facts={[...(title ? [title] : []), plural(messages.lists.posts, posts, messages)]}
			portrait={portrait && <Picture {...portrait} alt="" />}
		>
			<AuthorProfiles author={author} messages={messages} />
		</ListHeader>
	);
}
