import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/layout/breadcrumbs";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	title: string;
	messages: Messages;
	/** The pages above this one. */
	breadcrumbs?: Crumb[];
	/** A sentence below the title. */
	lead?: string;
	/** The quiet line about the list, such as how many posts it has. */
	facts?: string[];
	/** The face of an author. */
	portrait?: ReactNode;
	children?: ReactNode;
}

/** The opening of a list: where it stands, its name, what it is about and how long it is. */
export function ListHeader({ title, messages, breadcrumbs, lead, facts = [], portrait, children }: Props) {
	return (
		<header className="title">
			{portrait}
			{breadcrumbs && <Breadcrumbs breadcrumbs={breadcrumbs} messages={messages} />}
			<h1>{title}</h1>
			{lead && <p className="lead">{lead}</p>}
			{facts.length > 0 && (
				<p className="meta">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			)}
			{children}
		</header>
	);
}
