// Invented posts for the gallery; the program makes its own sample.

import type { PostCard, Status } from '../src/lib/host/index.ts'

export const CLIENTS = [
  { name: 'Biscuiterie Lunel', colour: 0, posts: 18 },
  { name: 'Vélo Cité', colour: 1, posts: 11 },
  { name: 'Hôtel Bréhat', colour: 2, posts: 7 },
]
export const PEOPLE = ['Maya Bernard', 'Théo Lafont', null]

const ROWS: [number, number, string, string, Status, string, number][] = [
  [1, 1, '09:00', 'Le bilan du mois sans voiture', 'published', 'linkedin', 0],
  [2, 0, '18:00', 'Calendrier de l’Avent, case 2', 'published', 'instagram', 1],
  [2, 2, '12:00', 'Une nuit face aux phares', 'published', 'facebook', 2],
  [3, 1, '17:30', 'Lumières : le test de nuit', 'scheduled', 'tiktok', 0],
  [4, 0, '18:00', 'Sablés : la recette de Jeanne', 'approved', 'instagram facebook', 1],
  [6, 0, '10:00', 'Saint-Nicolas', 'approved', 'instagram', 2],
  [8, 2, '08:30', 'Recrutement saison 2027', 'approved', 'linkedin', 0],
  [9, 1, '12:15', 'Atelier gratuit samedi', 'in_review', 'instagram', 1],
  [10, 0, '18:00', 'La bûche qui ne fond pas', 'in_review', 'instagram facebook linkedin', 0],
  [10, 2, '19:00', 'Le petit-déjeuner breton', 'drafting', 'instagram', 2],
  [11, 1, '17:00', 'Vélo cargo : foire aux questions', 'drafting', 'facebook', 1],
  [14, 0, '18:30', 'Coulisses : l’emballage', 'drafting', 'tiktok', 0],
  [15, 2, '12:00', 'Jeu-concours : un week-end', 'with_client', 'facebook', 1],
  [16, 1, '09:00', 'Le plan vélo expliqué', 'drafting', 'linkedin', 2],
  [17, 0, '18:00', 'Les mots doux des clients', 'idea', 'instagram', 0],
  [18, 2, '18:00', 'Décor de fête', 'on_hold', 'instagram', 1],
  [21, 0, '11:00', 'Derniers envois', 'drafting', 'facebook', 2],
  [22, 1, '12:00', 'Offrir un entretien', 'idea', 'instagram', 0],
  [24, 0, '09:00', 'Joyeux réveillon', 'approved', 'instagram facebook', 1],
  [28, 2, '12:00', 'Marché annulé', 'cancelled', 'facebook', 2],
  [29, 2, '09:00', 'Rétrospective 2026', 'idea', 'linkedin', 0],
  [31, 1, '18:00', 'Vœux des mécanos', 'idea', 'facebook instagram', 1],
]

export interface Shown {
  card: PostCard
  client: (typeof CLIENTS)[number]
  networks: string[]
  assignee: string | undefined
}

export function shown(
  title: string,
  client: number,
  status: Status,
  networks: string,
  at: PostCard['planned'],
  who = 0,
): Shown {
  const card: PostCard = {
    id: `${title}-${at?.date ?? ''}`,
    clientId: String(client),
    title,
    planned: at,
    status,
    pillar: '',
    series: 'Coulisses',
    evergreen: false,
    pinned: false,
    assigneeId: null,
    channelIds: [],
    visualIds: [],
    cover: null,
    rightsBroken: false,
  }
  return {
    card,
    client: CLIENTS[client] ?? { name: `Client ${client}`, colour: client, posts: 0 },
    networks: networks.split(' '),
    assignee: PEOPLE[who] ?? undefined,
  }
}

export const POSTS: Shown[] = ROWS.map(([day, client, time, title, status, networks, who]) =>
  shown(
    title,
    client,
    status,
    networks,
    { date: `2026-12-${String(day).padStart(2, '0')}`, time },
    who,
  ),
)
export const IDEAS: Shown[] = [
  shown('Coulisses du four à bois', 0, 'idea', 'instagram', null, 2),
  shown('Réparer une crevaison', 1, 'idea', 'tiktok', null, 2),
  shown('Portrait : la cheffe Anaïs', 2, 'drafting', 'linkedin', null, 0),
]
export const KEYS: Record<string, string> = {
  '2026-12-06': 'Saint-Nicolas',
  '2026-12-11': 'Jour de la montagne',
  '2026-12-20': 'Solidarité humaine',
  '2026-12-24': 'Réveillon',
  '2026-12-25': 'Noël',
  '2026-12-31': 'Saint-Sylvestre',
}
