import { ListHeader } from "@/components/layout/list-header";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import { AuthorProfiles } from "@/components/post/author-profiles";
import type { Author } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props extends WithImages {
	author: Author;
	facts: string[];
	messages: Messages;
}

export async function AuthorHeader({ author, facts, messages, images }: Props) {
	const { name, bio, image } = author;
	const portrait =
		image && (await prepareImage(images, image, { slot: "portrait", width: 128, height: 128, priority: true }));
	return (
		<ListHeader
			title={name}
			messages={messages}
			breadcrumbs={[{ label: messages.lists.authors, path: "/authors" }]}
			lead={bio}
			facts={facts}
			portrait={
				portrait && (
					<Picture
						{...portrait}
						alt=""
						className="absolute inset-e-0 top-0 aspect-square w-12 rounded-[50%] object-cover"
					/>
				)
			}
		>
			<AuthorProfiles author={author} messages={messages} />
		</ListHeader>
	);
}
