import type { Author } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	author: Author;
	messages: Messages;
}

/** Where else an author is to be found; nothing if nowhere. */
export function AuthorProfiles({ author: { url, email, socials = {} }, messages }: Props) {
	const addresses = [
		...(url ? [[messages.post.website, url]] : []),
		...(email ? [[messages.post.email, `mailto:${email}`]] : []),
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
