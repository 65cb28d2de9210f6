import type { Author } from "@/lib/content/types";
import type { Words } from "@/lib/words/types";

interface Props {
	author: Author;
	words: Words;
}

/** Where else an author is to be found; nothing if nowhere. */
export function AuthorAddresses({ author: { url, email, socials = {} }, words }: Props) {
	const addresses = [
		...(url ? [[words.post.website, url]] : []),
		...(email ? [[words.post.email, `mailto:${email}`]] : []),
		...Object.entries(socials),
	];
	if (addresses.length === 0) return null;
	return (
		<p className="ui addresses">
			{addresses.map(([label, address]) => (
				<a key={label} href={address} rel="me">
					{label}
				</a>
			))}
		</p>
	);
}
