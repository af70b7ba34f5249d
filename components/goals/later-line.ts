/** A line that comes into a goal's page once it stands: a name that leads somewhere, where or who, and what is known of it. */
export type LaterLine = { href: string; name: string; place: string; facts: string[] };
