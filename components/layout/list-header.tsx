import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/layout/breadcrumbs";
import { PageHeader } from "@/components/layout/page-header";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	title: string;
	messages: Messages;
	breadcrumbs?: Crumb[];
	lead?: string | undefined;
	/** Short facts about the list, such as its number of posts. */
	facts?: string[];
	portrait?: ReactNode;
	children?: ReactNode;
}

export function ListHeader({ title, messages, breadcrumbs, lead, facts = [], portrait, children }: Props) {
	return (
		<PageHeader
			heading={title}
			above={breadcrumbs && <Breadcrumbs breadcrumbs={breadcrumbs} messages={messages} />}
			lead={lead}
			portrait={portrait}
		>
			{facts.length > 0 && (
				<p className="meta">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			)}
			{children}
		</PageHeader>
	);
}
