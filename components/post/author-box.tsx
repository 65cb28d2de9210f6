import { imageProps } from "@/components/mdx/image-props";
import type { Author } from "@/lib/content/types";

/** An author: portrait, name, role, one sentence, and where else to find them. */
export async function AuthorBox({ author }: { author: Author }) {
	const { name, title, bio, url, image, socials = {} } = author;
	const portrait = image && (await imageProps(image, { place: "portrait", width: 64, height: 64 }));
	return (
		<div className="author">
			{portrait && <img {...portrait} alt="" />}
			<p>
				{url ? (
					<a href={url} rel="author">
						{name}
					</a>
				) : (
					<b>{name}</b>
				)}
				{title && `, ${title}`}
			</p>
			{bio && <p>{bio}</p>}
			{Object.keys(socials).length > 0 && (
				<p className="ui flex flex-wrap gap-x-3 text-muted capitalize">
					{Object.entries(socials).map(([network, address]) => (
						<a key={network} href={address} rel="me">
							{network}
						</a>
					))}
				</p>
			)}
		</div>
	);
}
