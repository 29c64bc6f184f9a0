# Fills an empty Redmine: rails runner seed.rb ISSUES DESK MEASURED JOURNALS LOGIN PASSWORD
# Its own default configuration, one project, a caseworker with DESK open issues of his own, one in a hundred of the others
# open elsewhere, JOURNALS remarks with a change of status on MEASURED of the caseworker's. The last line printed is his key.
issues, desk, measured, journals = ARGV.first(4).map(&:to_i)
login, password = ARGV.last(2)

ActiveRecord::Base.logger = nil
Redmine::DefaultData::Loader.load('zh')
Setting.default_language = 'zh'
Setting.login_required = '1'
Setting.rest_api_enabled = '1'
# What costs Redmine time and the platform does not do: markup, notices by mail.
Setting.text_formatting = ''
Setting.notified_events = []
Setting.per_page_options = '20,50,100'

def person(login, password, name)
  user = User.new(:firstname => name, :lastname => '信用办', :mail => "#{login}@example.org", :language => 'zh')
  user.login = login
  user.password = user.password_confirmation = password
  user.mail_notification = 'none'
  user.save!
  user
end

caseworker = person(login, password, '经办')
elsewhere = person(login + '2', password, '外单位')
project = Project.new(:name => '失信投诉', :identifier => 'region', :is_public => false)
project.trackers = Tracker.all
project.enabled_module_names = ['issue_tracking']
project.save!
role = Role.givable.order(:position).first
[caseworker, elsewhere].each { |user| Member.create!(:project => project, :principal => user, :roles => [role]) }

open_status, working, closed = IssueStatus.where(:is_closed => false).order(:position).first(2) + [IssueStatus.find_by!(:is_closed => true)]
text = '企业按合同完成了供货并已验收，对方单位至今没有支付剩余货款，多次书面催告均以资金安排为由推迟。' * 4
connection = ActiveRecord::Base.connection
quote = ->(value) { connection.quote(value) }
connection.execute(<<~SQL)
  insert into issues (id, tracker_id, project_id, subject, description, due_date, status_id, assigned_to_id, priority_id,
      author_id, created_on, updated_on, start_date, root_id, lft, rgt, closed_on)
  select g, #{Tracker.order(:position).first.id}, #{project.id}, '拖欠货款第' || g || '号：供应设备合同尾款', #{quote.(text)} || g,
      current_date + g % 40,
      case when own then #{working.id} when elsewhere then #{open_status.id} else #{closed.id} end,
      case when own then #{caseworker.id} else #{elsewhere.id} end, #{IssuePriority.default.id}, #{elsewhere.id},
      now() - make_interval(days => (#{issues} - g) / 10), now() - make_interval(days => (#{issues} - g) / 20),
      current_date - (#{issues} - g) / 10, g, 1, 2,
      case when own or elsewhere then null else now() - make_interval(days => (#{issues} - g) / 20) end
  from (select g, g > #{issues - desk} as own, g % 100 = 0 as elsewhere from generate_series(1, #{issues}) g) s
SQL
connection.execute(<<~SQL)
  insert into journals (journalized_id, journalized_type, user_id, notes, created_on)
  select i, 'Issue', #{elsewhere.id}, '第' || j || '次催告后对方答复：款项已列入本季度支付计划，附上往来函件的日期与文号。',
      now() - make_interval(days => #{journals} - j)
  from generate_series(#{issues - measured + 1}, #{issues}) i cross join generate_series(1, #{journals}) j
SQL
connection.execute(<<~SQL)
  insert into journal_details (journal_id, property, prop_key, old_value, value)
  select id, 'attr', 'status_id', '#{open_status.id}', '#{working.id}' from journals
SQL
connection.execute("select setval('issues_id_seq', #{issues})")
%w(issues journals journal_details).each { |table| connection.execute("vacuum analyze #{table}") }
puts caseworker.api_key
