import { Link } from '@tanstack/react-router';

/** Leads to the page that shows the person: their own as a client, or that of the client whose family they are of. */
export function PersonLink(props: { readonly name: string; readonly clientId: string | null }) {
  if (!props.clientId) return <>{props.name}</>;

  return (
    <Link to="/clientes/$clientId" params={{ clientId: props.clientId }}>
      {props.name}
    </Link>
  );
}
