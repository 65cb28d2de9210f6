import type { Author } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	author: Author;
	messages: Messages;
}

export function AuthorProfiles({ author: { url, email, socials = {} }, messages }: Props) {
	const profiles = [
		...(url ? [[messages.post.website, url]] : []),
		...(email ? [[messages.post.email, `mailto:${email}`]] : []),
		...Object.entries(socials),
	];
	if (profiles.length === 0) return null;
	return (
		<p className="ui flex flex-wrap gap-x-3 text-muted capitalize">
			{profiles.map(([label, url]) => (
				<a key={label} href={url} rel="me">
					{label}
				</a>
			))}
		</p>
	);
}
